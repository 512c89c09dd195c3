package cg.gouv.qr.portal.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The portal's words in the page's language: {@code #{text['home.title']}}. French is the bundle without a suffix, and
 * the server's own language is never fallen back to.
 */
@Named("text")
@RequestScoped
public class Texts extends AbstractMap<String, String> {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Inject
    Language language;

    /** @return the text, or the key itself between question marks: tests see to it that nobody ever reads one */
    @Override
    public String get(@Nullable Object key) {
        ResourceBundle bundle = bundle();
        String name = String.valueOf(key);
        return bundle.containsKey(name) ? bundle.getString(name) : "?" + name + "?";
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return bundle().containsKey(String.valueOf(key));
    }

    /** The text with its places filled in, numbers as the language writes them. */
    public String with(String key, Object argument) {
        return filled(get(key), List.of(argument));
    }

    public String with(String key, Object first, Object second) {
        return filled(get(key), List.of(first, second));
    }

    /** The word for a constant: {@code word('state.organisation', ADMITTED)} is {@code state.organisation.ADMITTED}. */
    public String word(String family, @Nullable Object constant) {
        return constant == null
                ? ""
                : get(family + "." + (constant instanceof Enum<?> value ? value.name() : constant));
    }

    /** Words for several constants: {@code brouillon, soumise}. */
    String words(String family, List<?> constants) {
        return constants.stream().map(constant -> word(family, constant)).collect(Collectors.joining(", "));
    }

    private String filled(String pattern, List<?> arguments) {
        return new MessageFormat(pattern, locale()).format(arguments.toArray());
    }

    private ResourceBundle bundle() {
        return ResourceBundle.getBundle(
                "texts.portal", locale(), Objects.requireNonNull(Texts.class.getClassLoader()), NO_FALLBACK);
    }

    private Locale locale() {
        return language.getLocale();
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return Arrays.stream(bundle().keySet().toArray(String[]::new))
                .map(key -> Map.entry(key, get(key)))
                .collect(Collectors.toSet());
    }
}
