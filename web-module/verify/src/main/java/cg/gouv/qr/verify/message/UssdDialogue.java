package cg.gouv.qr.verify.message;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How far a dialogue has come: first the language is chosen, by its number in the country's list, then codes are given. A country
 * with one language asks for the code at once, and so does whoever dials it behind the service's number.
 *
 * @param language once it is chosen
 * @param code the last that was given
 * @param codes how many were given
 */
record UssdDialogue(Optional<Locale> language, Optional<String> code, int codes) {
    private static final int LONGEST_CHOICE = 2; // characters; what is longer is a code

    /** @param text all that was given so far, with {@code *} between */
    static UssdDialogue of(String text, List<Locale> languages) {
        Optional<Locale> language = languages.size() == 1 ? Optional.of(languages.get(0)) : Optional.empty();
        Optional<String> code = Optional.empty();
        int codes = 0;
        List<String> inputs = text.isBlank() ? List.of() : Arrays.asList(text.split("\\*", -1));
        for (String input : inputs) {
            if (language.isEmpty()) {
                language = chosen(input.strip(), languages);
                if (language.isPresent() || input.strip().length() <= LONGEST_CHOICE) {
                    continue;
                }
                language = Optional.of(languages.get(0));
            }
            code = Optional.of(input);
            codes++;
        }
        return new UssdDialogue(language, code, codes);
    }

    private static Optional<Locale> chosen(String input, List<Locale> languages) {
        if (!input.matches("[1-9]")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(input);
        return number <= languages.size() ? Optional.of(languages.get(number - 1)) : Optional.empty();
    }
}
