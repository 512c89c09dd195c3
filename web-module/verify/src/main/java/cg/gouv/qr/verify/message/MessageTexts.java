package cg.gouv.qr.verify.message;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The messages in one language, in the alphabet in which they are sent. A test holds the bundles in step. */
final class MessageTexts {
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final Locale language;

    private MessageTexts(Locale language) {
        this.language = language;
        bundle = ResourceBundle.getBundle("texts.message", language, MessageTexts.class.getClassLoader(), NO_FALLBACK);
    }

    static MessageTexts in(Locale language) {
        return new MessageTexts(language);
    }

    /** @throws java.util.MissingResourceException if there is no such key */
    String text(String key, String... arguments) {
        return Gsm7.of(new MessageFormat(bundle.getString(key), language).format(arguments));
    }

    /** Whether the text has a place for that argument, counted from 0. */
    boolean takes(String key, int argument) {
        return bundle.getString(key).contains("{" + argument + "}");
    }

    /** The words by which a sender asks for this language, in upper case without accents. */
    List<String> keywords() {
        return Arrays.stream(bundle.getString("keywords").split(",", -1))
                .map(String::strip)
                .toList();
    }

    Locale language() {
        return language;
    }
}
