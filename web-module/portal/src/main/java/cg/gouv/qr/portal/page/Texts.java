package cg.gouv.qr.portal.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The portal's words in the page's language: {@code #{text['home.title']}}. They are read as all
 * others of the platform are.
 */
@Named("text")
@RequestScoped
public class Texts extends AbstractMap<String, String> {
    private static final cg.gouv.qr.platform.Texts PORTAL =
            new cg.gouv.qr.platform.Texts("texts.portal", Objects.requireNonNull(Texts.class.getClassLoader()));

    @Inject
    Language language;

    /** @return the text, or the key itself between question marks: tests see to it that nobody ever reads one */
    @Override
    public String get(@Nullable Object key) {
        return filled(String.valueOf(key), List.of());
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return key instanceof String name && PORTAL.keys(locale()).contains(name);
    }

    /** The text with its places filled in, numbers as the language writes them. */
    public String with(String key, Object argument) {
        return filled(key, List.of(argument));
    }

    public String with(String key, Object first, Object second) {
        return filled(key, List.of(first, second));
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

    private String filled(String key, List<?> arguments) {
        return PORTAL.find(key, arguments, locale()).orElseGet(() -> "?" + key + "?");
    }

    private Locale locale() {
        return language.getLocale();
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return PORTAL.keys(locale()).stream()
                .map(key -> Map.entry(key, get(key)))
                .collect(Collectors.toSet());
    }
}
