package cg.gouv.qr.verify.message;

import cg.gouv.qr.code.ShortCode;
import cg.gouv.qr.code.StampCode;
import cg.gouv.qr.verification.PresentedCode;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What somebody wrote, read as people write: a short code in any case, with or without spaces and hyphens; a full code or a whole
 * address; words before or behind it that ask for a language or say nothing; or the four groups as they are printed anywhere
 * among other words.
 *
 * @param language that was asked for
 * @param code nothing if the text holds none that could be meant
 * @param characters letters and digits besides the known words
 */
record TextMessage(Optional<Locale> language, Optional<PresentedCode> code, int characters) {
    /** Characters that are looked at: those of three messages. */
    static final int LONGEST = 480;

    private static final int GROUP = 4;
    private static final int GROUPS = ShortCode.LENGTH / GROUP;
    /** As {@link PresentedCode#ofTyped} tells them apart. */
    private static final int LONGEST_SHORT = 22;

    /**
     * @param languages that may be asked for, with their words
     * @param words that say nothing, in upper case
     */
    static TextMessage read(String text, List<MessageTexts> languages, List<String> words) {
        String beginning = text.substring(0, Math.min(text.length(), LONGEST));
        Optional<String> address = Arrays.stream(beginning.split("\\s+", -1))
                .filter(part -> part.indexOf('/') >= 0 && part.indexOf('.') > 0)
                .findFirst();
        String rest = address.map(found -> beginning.replace(found, " ")).orElse(beginning);
        List<String> tokens = new ArrayList<>(Arrays.stream(rest.split("[^\\p{L}\\p{M}\\p{N}]+", -1))
                .filter(token -> !token.isEmpty())
                .toList());
        Optional<Locale> language = takeWords(tokens, languages, words);
        if (address.isPresent()) {
            return new TextMessage(
                    language, address.map(PresentedCode::ofTyped), address.get().length());
        }
        String joined = String.join("", tokens);
        for (String word : glued(languages, words)) {
            if (upper(joined).startsWith(word)
                    && isLength(joined.length() - word.length())
                    && !isLength(joined.length())) {
                joined = joined.substring(word.length());
                language = language.or(() -> language(word, languages));
            }
        }
        int characters = joined.codePointCount(0, joined.length());
        return new TextMessage(language, code(joined, tokens), characters);
    }

    private static Optional<PresentedCode> code(String joined, List<String> tokens) {
        if (!isLength(joined.length())) {
            Optional<String> printed = printed(tokens);
            if (printed.isPresent()) {
                return printed.map(PresentedCode::ofTyped);
            }
        }
        // A full code begins with its format, 1 to 4: any other long text would be called a forgery for its length
        // alone.
        boolean isCode = !joined.isEmpty() && (joined.length() <= LONGEST_SHORT || Character.isDigit(joined.charAt(0)));
        return isCode ? Optional.of(PresentedCode.ofTyped(joined)) : Optional.empty();
    }

    /** Takes the known words from both ends. @return the first language that one of them asks for */
    private static Optional<Locale> takeWords(List<String> tokens, List<MessageTexts> languages, List<String> words) {
        Optional<Locale> asked = Optional.empty();
        for (boolean first : new boolean[] {true, false}) {
            while (!tokens.isEmpty()) {
                String word = upper(tokens.get(first ? 0 : tokens.size() - 1));
                Optional<Locale> language = language(word, languages);
                if (language.isEmpty() && !words.contains(word)) {
                    break;
                }
                asked = asked.or(() -> language);
                tokens.remove(first ? 0 : tokens.size() - 1);
            }
        }
        return asked;
    }

    /** Words to which a code may stick, the longest first. */
    private static List<String> glued(List<MessageTexts> languages, List<String> words) {
        return Stream.concat(words.stream(), languages.stream().flatMap(language -> language.keywords().stream()))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static Optional<Locale> language(String word, List<MessageTexts> languages) {
        return languages.stream()
                .filter(language -> language.keywords().contains(word))
                .map(MessageTexts::language)
                .findFirst();
    }

    /** A code among other words: in its groups, or in one piece, and free of slips. */
    private static Optional<String> printed(List<String> tokens) {
        Stream<String> groups = IntStream.rangeClosed(0, tokens.size() - GROUPS)
                .mapToObj(from -> tokens.subList(from, from + GROUPS))
                .filter(four -> four.stream().allMatch(group -> group.length() == GROUP))
                .map(four -> String.join("", four));
        return Stream.concat(groups, tokens.stream()).filter(TextMessage::reads).findFirst();
    }

    private static boolean reads(String symbols) {
        try {
            if (symbols.length() == ShortCode.LENGTH) {
                return ShortCode.parse(symbols).text().length() > 0;
            }
            return symbols.length() == StampCode.LENGTH
                    && StampCode.parse(symbols).text().length() > 0;
        } catch (IllegalArgumentException noCode) {
            return false;
        }
    }

    private static boolean isLength(int characters) {
        return characters == ShortCode.LENGTH || characters == StampCode.LENGTH;
    }

    private static String upper(String text) {
        return Normalizer.normalize(text, Form.NFD).replaceAll("\\p{M}", "").toUpperCase(Locale.ROOT);
    }
}
