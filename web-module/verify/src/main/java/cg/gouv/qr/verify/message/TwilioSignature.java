package cg.gouv.qr.verify.message;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What Twilio signs its calls with, in {@code X-Twilio-Signature}: the base64 of HMAC-SHA1, under the account's token, of the
 * address as Twilio knows it and the form's names and values, sorted (Twilio's documentation, "Webhooks security").
 *
 * <p>Security guarantees: only who knows a token can have signed the address and the form, and signatures are compared in constant
 * time. A signature holds no time: the same call can be sent again.
 */
final class TwilioSignature {
    static final String HEADER = "X-Twilio-Signature";

    private TwilioSignature() {}

    /** @throws RefusedCall unless one of the tokens signed it */
    static void require(String signature, String url, Map<String, List<String>> form, List<String> tokens)
            throws RefusedCall {
        byte[] shown = signature.getBytes(StandardCharsets.UTF_8);
        boolean right = false;
        for (String token : tokens) {
            right |= MessageDigest.isEqual(of(token, url, form).getBytes(StandardCharsets.UTF_8), shown);
        }
        if (!right) {
            throw new RefusedCall(403, "signature", HEADER, url);
        }
    }

    /** @param url with its query */
    static String of(String token, String url, Map<String, List<String>> form) {
        StringBuilder signed = new StringBuilder(url);
        new TreeMap<>(form)
                .forEach((name, values) -> new TreeSet<>(values)
                        .forEach(value -> signed.append(name).append(value)));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has HmacSHA1", impossible);
        }
    }
}
