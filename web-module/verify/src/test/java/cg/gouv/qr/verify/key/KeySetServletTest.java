package cg.gouv.qr.verify.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeySetServletTest {
    /** The key of RFC 8032, 7.1, test 1, which RFC 8037, appendix A.2, shows as a JWK, and its X.509 form. */
    private static final String RAW = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";

    private static final String X509 = "302a300506032b6570032100";

    @Test
    void showsAKeyAsRfc8037Does() throws Exception {
        PublicKey key = KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(X509 + RAW)));
        assertThat(KeySetServlet.json(List.of(key)).toString())
                .isEqualTo("{\"keys\":[{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"alg\":\"EdDSA\",\"use\":\"sig\","
                        + "\"kid\":\"06e3fd8fda29bb60\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}]}");
    }

    @Test
    void showsNothingWhereThereIsNothing() {
        assertThat(KeySetServlet.json(List.of()).toString()).isEqualTo("{\"keys\":[]}");
    }
}
