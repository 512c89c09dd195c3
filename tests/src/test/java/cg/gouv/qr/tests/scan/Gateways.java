package cg.gouv.qr.tests.scan;

import cg.gouv.qr.tests.stage.Answer;
import cg.gouv.qr.tests.stage.Stage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Twilio, an operator's gateway and an aggregator of USSD, as they call. */
final class Gateways {
    static final String SMS = "/passerelle/sms";
    static final String USSD = "/passerelle/ussd";
    static final String TWILIO = "/passerelle/twilio";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String SECRET = "X-Gateway-Secret";
    private static final AtomicInteger TELEPHONES = new AtomicInteger(60_000_000);

    private final Stage stage;

    Gateways(Stage stage) {
        this.stage = stage;
    }

    /** A number of Brazzaville that nobody used before. */
    static String telephone() {
        return "+2420" + TELEPHONES.incrementAndGet();
    }

    /** A message as Twilio would deliver it. */
    Answer twilio(String from, String id, String text) {
        return twilio(Stage.TWILIO_TOKEN, from, id, text);
    }

    Answer twilio(String token, String from, String id, String text) {
        TreeMap<String, String> form = new TreeMap<>(Map.of(
                "AccountSid",
                "AC00000000000000000000000000000000",
                "MessageSid",
                id,
                "From",
                from,
                "To",
                "+242060000001",
                "Body",
                text,
                "NumMedia",
                "0"));
        StringBuilder signed = new StringBuilder("https://qr.gouv.cg" + TWILIO);
        form.forEach((name, value) -> signed.append(name).append(value));
        return post(TWILIO, form, "X-Twilio-Signature", hmac(token, signed.toString()));
    }

    Answer sms(String from, String text) {
        return sms(from, UUID.randomUUID().toString(), text);
    }

    Answer sms(String from, String id, String text) {
        return smsWith(stage.installation().smsSecret(), Map.of("from", from, "id", id, "text", text, "to", "100"));
    }

    Answer smsWith(String secret, Map<String, String> form) {
        return post(SMS, form, SECRET, secret);
    }

    /** The same with all of it in the address. */
    Answer smsByAddress(String from, String text) {
        return stage.stranger()
                .get(SMS + "?"
                        + encoded(Map.of(
                                "from", from,
                                "text", text,
                                "secret", stage.installation().smsSecret())));
    }

    /** A step of a dialogue, with all that was typed so far. */
    Answer ussd(String session, String from, String... typed) {
        return post(
                USSD,
                Map.of(
                        "sessionId",
                        session,
                        "serviceCode",
                        "*100#",
                        "phoneNumber",
                        from,
                        "text",
                        String.join("*", typed)),
                SECRET,
                stage.installation().ussdSecret());
    }

    private Answer post(String path, Map<String, String> form, String... headers) {
        return stage.stranger().upload("POST", path, FORM, encoded(form).getBytes(StandardCharsets.US_ASCII), headers);
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String hmac(String token, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
