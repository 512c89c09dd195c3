package cg.gouv.qr.bench.load;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.netty.buffer.Unpooled;
import org.junit.jupiter.api.Test;

class AnswerReaderTest {
    private static final String VERDICT = "{\"verdict\":\"authentic\"}";
    private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
            + "scan-ID: fd0c21b94f5a8e13-0000002a\r\nCONTENT-LENGTH: " + VERDICT.length() + "\r\n\r\n" + VERDICT;

    private final AnswerReader reader = new AnswerReader();

    private boolean read(String text) throws BrokenAnswer {
        return reader.read(Unpooled.wrappedBuffer(text.getBytes(US_ASCII)));
    }

    private boolean holds(Kind kind) {
        return reader.holds(kind.mark().getBytes(US_ASCII));
    }

    @Test
    void readsAnAnswerHoweverItIsCut() throws BrokenAnswer {
        for (int cut = 1; cut < ANSWER.length(); cut++) {
            reader.next();
            assertThat(read(ANSWER.substring(0, cut))).isFalse();
            assertThat(read(ANSWER.substring(cut))).isTrue();
            assertThat(reader.status()).isEqualTo(200);
            assertThat(reader.hasScan()).isTrue();
            assertThat(reader.journal()).isEqualTo(0xfd0c21b94f5a8e13L);
            assertThat(reader.sequence()).isEqualTo(42);
            assertThat(reader.isLast()).isFalse();
            assertThat(holds(Kind.AUTHENTIC)).isTrue();
            assertThat(holds(Kind.FORGED)).isFalse();
        }
    }

    @Test
    void forgetsTheAnswerBefore() throws BrokenAnswer {
        assertThat(read(ANSWER)).isTrue();
        reader.next();
        assertThat(read("HTTP/1.1 429 Too Many Requests\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"))
                .isTrue();
        assertThat(reader.status()).isEqualTo(429);
        assertThat(reader.hasScan()).isFalse();
        assertThat(reader.isLast()).isTrue();
        assertThat(holds(Kind.AUTHENTIC)).isFalse();
    }

    @Test
    void readsAPageOfMoreThanItsBuffer() throws BrokenAnswer {
        String page = " ".repeat(20_000) + "<body class=\"authentic\">";
        assertThat(read("HTTP/1.1 200 OK\r\nContent-Length: " + page.length() + "\r\n\r\n" + page))
                .isTrue();
        assertThat(holds(Kind.HTML)).isTrue();
    }

    @Test
    void refusesWhatItWouldReadWrongly() {
        assertThatExceptionOfType(BrokenAnswer.class)
                .isThrownBy(() -> read("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"))
                .withMessageContaining("without Content-Length, status 200");
        reader.next();
        assertThatExceptionOfType(BrokenAnswer.class)
                .isThrownBy(() -> read(ANSWER + "H"))
                .withMessageContaining("more than the one answer");
        reader.next();
        assertThatExceptionOfType(BrokenAnswer.class)
                .isThrownBy(() -> read("SSH-2.0-OpenSSH\r\n\r\n"))
                .withMessageContaining("SSH-2.0");
        reader.next();
        assertThatExceptionOfType(BrokenAnswer.class)
                .isThrownBy(() -> read("HTTP/1.1 200 OK\r\nScan-Id: 12\r\nContent-Length: 0\r\n\r\n"))
                .withMessageContaining("no scan's name: 12");
        reader.next();
        assertThatExceptionOfType(BrokenAnswer.class)
                .isThrownBy(() -> read("x".repeat(300_000)))
                .withMessageContaining("262144");
    }
}
