package cg.gouv.qr.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class MeasuredStreamTest {
    private static final byte[] ABC = "abc".getBytes(StandardCharsets.US_ASCII);

    @Test
    void hashesWhatIsRead() throws IOException {
        try (var measured = new MeasuredStream(new ByteArrayInputStream(ABC), 3)) {
            assertThat(measured.readAllBytes()).isEqualTo(ABC);
            // FIPS 180-2, appendix B.1
            assertThat(HexFormat.of().formatHex(measured.sha256()))
                    .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        }
    }

    @Test
    void breaksOffWhereTheFileIsLargerThanAllowed() throws IOException {
        try (var measured = new MeasuredStream(new ByteArrayInputStream(ABC), 2)) {
            assertThatThrownBy(measured::readAllBytes)
                    .isInstanceOfSatisfying(
                            BrokenCatalogue.class,
                            broken -> assertThat(broken.reason()).isEqualTo(BrokenCatalogue.Reason.TOO_LARGE));
        }
    }
}
