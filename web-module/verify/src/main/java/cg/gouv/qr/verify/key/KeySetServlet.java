package cg.gouv.qr.verify.key;

import static cg.gouv.qr.platform.SharedJson.JSON;

import cg.gouv.qr.key.ReadManifestKeys;
import cg.gouv.qr.signature.KeyIds;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** {@code /.well-known/jwks.json}: the Ed25519 keys that check manifests, as a JWK set (RFC 7517, RFC 8037). */
@WebServlet("/.well-known/jwks.json")
public class KeySetServlet extends HttpServlet {
    private static final Logger LOG = System.getLogger(KeySetServlet.class.getName());
    private static final int RAW = 32; // bytes of the key itself, the last of its X.509 form (RFC 8410)

    @Inject
    transient ReadManifestKeys keys;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body;
        try {
            body = json(keys.read()).toString().getBytes(StandardCharsets.UTF_8);
        } catch (EJBException e) {
            LOG.log(Level.ERROR, "The keys of manifests could not be read", e);
            response.setHeader("Retry-After", "10");
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        response.setContentType("application/jwk-set+json");
        response.setHeader("Cache-Control", "public, max-age=300");
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    static JsonObject json(List<PublicKey> keys) {
        JsonArrayBuilder all = JSON.createArrayBuilder();
        keys.forEach(key -> all.add(json(key)));
        return JSON.createObjectBuilder().add("keys", all).build();
    }

    /** @param key of Ed25519; {@code kid} is what a manifest names it by */
    private static JsonObjectBuilder json(PublicKey key) {
        byte[] encoded = key.getEncoded();
        byte[] raw = Arrays.copyOfRange(encoded, encoded.length - RAW, encoded.length);
        return JSON.createObjectBuilder()
                .add("kty", "OKP")
                .add("crv", "Ed25519")
                .add("alg", "EdDSA")
                .add("use", "sig")
                .add("kid", KeyIds.of(key))
                .add("x", Base64.getUrlEncoder().withoutPadding().encodeToString(raw));
    }
}
