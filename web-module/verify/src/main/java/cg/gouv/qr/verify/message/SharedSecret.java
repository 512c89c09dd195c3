package cg.gouv.qr.verify.message;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * The secret that a gateway shows with each call.
 *
 * <p>Security guarantees: hashes are compared, all of them, each in constant time; the time tells neither how much of a wrong
 * secret was right nor how long the right one is. It does not keep a call from being sent again.
 */
final class SharedSecret {
    /** The header that holds it, unless the parameter of that name does. */
    static final String HEADER = "X-Gateway-Secret";

    static final String PARAMETER = "secret";

    private SharedSecret() {}

    /** @throws RefusedCall unless the call shows one of these */
    static void require(GatewayCall call, List<String> secrets) throws RefusedCall {
        String header = call.header().apply(HEADER);
        String shown = header.isEmpty() ? call.parameter(PARAMETER).orElse("") : header;
        boolean right = false;
        for (String secret : secrets) {
            right |= MessageDigest.isEqual(sha256(secret), sha256(shown));
        }
        if (!right) {
            throw new RefusedCall(403, "secret", HEADER, PARAMETER);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
