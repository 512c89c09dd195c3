package cg.gouv.qr.verify.scan;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The texts of the public pages in one language. A test holds the two bundles in step, so a key that is missing is a defect. */
final class PageTexts {
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final Locale language;

    private PageTexts(Locale language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle("texts.verify", language, PageTexts.class.getClassLoader(), NO_FALLBACK);
    }

    static PageTexts in(Locale language) {
        return new PageTexts(language);
    }

    /** @throws java.util.MissingResourceException if there is no such key */
    String text(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), language).format(arguments);
    }

    /** The texts {@code key.1}, {@code key.2}, … as far as they go. */
    List<String> list(String key, Object... arguments) {
        List<String> texts = new ArrayList<>();
        for (int i = 1; bundle.containsKey(key + "." + i); i++) {
            texts.add(text(key + "." + i, arguments));
        }
        return List.copyOf(texts);
    }

    /** A day as people write it. */
    String day(LocalDate day) {
        Locale written = language.equals(Locale.ENGLISH) ? Locale.UK : language;
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(written));
    }

    Locale language() {
        return language;
    }
}
