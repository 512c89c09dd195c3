package cg.gouv.qr.verify.message;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Locale;

/**
 * Whom attempts are counted for: a telephone, however its gateway writes the number, and never the gateway. It is neither kept nor
 * logged.
 */
final class Sender {
    private static final int LONGEST = 40; // characters of what is no number, such as a company's name

    private Sender() {}

    /**
     * @param from as the gateway says it: E.164, with 00, without its plus, or as people dial it within the country; Twilio
     *     puts the network before it, such as {@code whatsapp:}
     * @param country ISO 3166-1 alpha-2, in which a number without its country's is meant
     */
    static String client(String from, String country) {
        String number = from.substring(from.indexOf(':') + 1).strip();
        try {
            PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
            String international = number.startsWith("00") ? "+" + number.substring(2) : number;
            return "tel:"
                    + numbers.format(
                            numbers.parse(international, country.toUpperCase(Locale.ROOT)), PhoneNumberFormat.E164);
        } catch (NumberParseException noNumber) {
            return "tel:" + number.substring(0, Math.min(number.length(), LONGEST));
        }
    }
}
