package cg.gouv.qr.verify.scan;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The texts of the public pages in one language. A test holds the two bundles in step, so a key that is missing is a defect. */
final class PageTexts {
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    /** As many as the country has languages. */
    private static final Map<Locale, PageTexts> KNOWN = new ConcurrentHashMap<>();

    private final ResourceBundle bundle;
    private final Locale language;
    private final DateTimeFormatter days;
    private final Map<String, String> texts = new ConcurrentHashMap<>();
    private final Map<String, List<String>> lists = new ConcurrentHashMap<>();

    private PageTexts(Locale language) {
        this.language = language;
        this.days = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.equals(Locale.ENGLISH) ? Locale.UK : language);
        this.bundle = ResourceBundle.getBundle("texts.verify", language, PageTexts.class.getClassLoader(), NO_FALLBACK);
    }

    static PageTexts in(Locale language) {
        return KNOWN.computeIfAbsent(language, PageTexts::new);
    }

    /** @throws java.util.MissingResourceException if there is no such key */
    String text(String key) {
        return texts.computeIfAbsent(key, this::written);
    }

    /** The same, with its places filled in. */
    String text(String key, Object first, Object... others) {
        return written(key, Stream.concat(Stream.of(first), Stream.of(others)).toArray());
    }

    private String written(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), language).format(arguments);
    }

    /** The texts {@code key.1}, {@code key.2}, … as far as they go. */
    List<String> list(String key) {
        return lists.computeIfAbsent(key, this::numbered);
    }

    private List<String> numbered(String key) {
        List<String> found = new ArrayList<>();
        for (int i = 1; bundle.containsKey(key + "." + i); i++) {
            found.add(written(key + "." + i));
        }
        return List.copyOf(found);
    }

    /** A day as people write it. */
    String day(LocalDate day) {
        return day.format(days);
    }

    Locale language() {
        return language;
    }
}
