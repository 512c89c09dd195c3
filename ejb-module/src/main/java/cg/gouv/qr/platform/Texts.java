package cg.gouv.qr.platform;

import java.text.MessageFormat;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.stream.Collectors;

/** Messages for people from a bundle whose own language is French, with English beside it. */
public final class Texts {
    /** The messages of {@link Problem}s. */
    public static final Texts PROBLEMS = new Texts("texts.problems", Texts.class.getClassLoader());

    private static final Control FRENCH_OTHERWISE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final String bundle;
    private final ClassLoader loader;

    /** @param bundle such as {@code texts.problems} */
    public Texts(String bundle, ClassLoader loader) {
        this.bundle = bundle;
        this.loader = loader;
    }

    /** The problem's message, in English for English readers and in French for everyone else. */
    public static String of(Problem problem, Locale language) {
        return PROBLEMS.text(problem.key(), problem.arguments(), language);
    }

    /** The key itself where the bundle lacks it: a test forbids that, and a caller deserves an answer all the same. */
    public String text(String key, List<Object> arguments, Locale language) {
        return find(key, arguments, language).orElse(key);
    }

    /** The keys that there are, in no order. */
    public Set<String> keys(Locale language) {
        return messages(language).keySet();
    }

    public Optional<String> find(String key, List<?> arguments, Locale language) {
        ResourceBundle messages = messages(language);
        if (!messages.containsKey(key)) {
            return Optional.empty();
        }
        Object[] values = arguments.stream().map(Texts::readable).toArray();
        return Optional.of(new MessageFormat(messages.getString(key), language).format(values));
    }

    private ResourceBundle messages(Locale language) {
        return ResourceBundle.getBundle(bundle, language, loader, FRENCH_OTHERWISE);
    }

    private static Object readable(Object argument) {
        if (argument instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
        return argument instanceof Number ? argument : argument.toString();
    }
}
