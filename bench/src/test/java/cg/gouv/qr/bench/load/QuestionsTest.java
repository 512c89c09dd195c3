package cg.gouv.qr.bench.load;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuestionsTest {
    private static final String FIRST = "1AAAAAAAAAAAAAAAAAAAAAAAAAA0";
    private static final String SECOND = "1BBBBBBBBBBBBBBBBBBBBBBBBBBZ";

    private final Questions questions =
            new Questions(new Codes((FIRST + SECOND).getBytes(US_ASCII)), new Networks(1000));

    private String next(Kind kind) {
        int length = questions.next(kind);
        return new String(questions.bytes(), 0, length, US_ASCII);
    }

    @Test
    void asksForEachCodeInTurn() {
        assertThat(next(Kind.AUTHENTIC))
                .startsWith("GET /" + FIRST + " HTTP/1.1\r\n")
                .endsWith("\r\n\r\n");
        assertThat(next(Kind.HTML)).startsWith("GET /" + SECOND + " ").contains("\r\nAccept: text/html\r\n");
        assertThat(next(Kind.NOOP)).startsWith("GET /noop/" + FIRST + " ");
    }

    @Test
    void forgesByTheLastSymbolAlone() {
        assertThat(next(Kind.FORGED)).startsWith("GET /1AAAAAAAAAAAAAAAAAAAAAAAAAA1 ");
        assertThat(next(Kind.FORGED)).startsWith("GET /1BBBBBBBBBBBBBBBBBBBBBBBBBB0 ");
    }

    @Test
    void comesFromEachNetworkOnceBeforeItComesFromAnyTwice() {
        Set<String> networks = new HashSet<>();
        Set<String> clients = new HashSet<>();
        for (int i = 0; i < 2000; i++) {
            String request = next(Kind.FORGED);
            String address = request.substring(request.indexOf("For: ") + 5).strip();
            assertThat(address).matches("[0-9]+(\\.[0-9]+){3}");
            clients.add(address);
            if (i < 1000) {
                networks.add(address.substring(0, address.lastIndexOf('.')));
            }
        }
        assertThat(networks).hasSize(1000).allMatch(network -> network.startsWith("11."));
        assertThat(clients).hasSize(2000);
    }

    @Test
    void takesNoHalfCodes() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Codes(new byte[29]));
        assertThatIllegalArgumentException().isThrownBy(() -> new Codes(new byte[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> new Networks(0));
    }
}
