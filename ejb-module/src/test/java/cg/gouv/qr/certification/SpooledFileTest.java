package cg.gouv.qr.certification;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cg.gouv.qr.platform.InvalidValue;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpooledFileTest {
    private static final byte[] PDF = "%PDF-1.7\n…\nstartxref\n9\n%%EOF\n".getBytes(ISO_8859_1);

    @Test
    void tellsAFilesTypeByItsContent() throws IOException {
        assertThat(typeOf(PDF)).isEqualTo(DocumentType.PDF);
        assertThat(typeOf(image("png"))).isEqualTo(DocumentType.PNG);
        assertThat(typeOf(image("jpg"))).isEqualTo(DocumentType.JPEG);
    }

    @Test
    void keepsEveryByteWithItsSizeAndHash() throws Exception {
        try (SpooledFile file = SpooledFile.of(new ByteArrayInputStream(PDF));
                InputStream kept = file.open()) {
            assertThat(kept.readAllBytes()).isEqualTo(PDF);
            assertThat(file.size()).isEqualTo(PDF.length);
            assertThat(file.sha256())
                    .isEqualTo(
                            java.security.MessageDigest.getInstance("SHA-256").digest(PDF));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "MZ\u0090", "PK\u0003\u0004", "GIF89a", "%PD", " %PDF-1.7", "\u00FF\u00D8"})
    void refusesAnythingElse(String content) {
        assertThat(refusal(content.getBytes(ISO_8859_1))).isEqualTo("invalid.documentType");
    }

    @Test
    void refusesFilesThatWereCutOff() throws IOException {
        assertThat(refusal(Arrays.copyOf(PDF, PDF.length - 20))).isEqualTo("invalid.documentBroken");
        assertThat(refusal(Arrays.copyOf(image("png"), 12))).isEqualTo("invalid.documentBroken");
        assertThat(refusal(Arrays.copyOf(image("jpg"), 20))).isEqualTo("invalid.documentBroken");
    }

    @Test
    void refusesAnImageOfUnreasonableSidesWithoutUnpackingIt() {
        // A PNG header alone, 2,000,000,000 pixels wide (ISO/IEC 15948, 11.2.2), its checksum right.
        byte[] header = HexFormat.of().parseHex("89504E470D0A1A0A0000000D49484452773594000000000108060000002C0C5D6A");
        assertThat(refusal(header)).isEqualTo("invalid.documentBroken");
    }

    @Test
    void refusesAnEmptyFileAndOneByteTooMany() {
        assertThat(refusal(new byte[0])).isEqualTo("invalid.missing");
        byte[] large = Arrays.copyOf(PDF, SpooledFile.MAXIMUM_BYTES + 1);
        assertThat(refusal(large)).isEqualTo("invalid.documentTooLarge");
    }

    private static DocumentType typeOf(byte[] content) throws IOException {
        try (SpooledFile file = SpooledFile.of(new ByteArrayInputStream(content))) {
            return file.type();
        }
    }

    private static String refusal(byte[] content) {
        var refused = new String[1];
        assertThatThrownBy(() -> SpooledFile.of(new ByteArrayInputStream(content)))
                .isInstanceOfSatisfying(InvalidValue.class, wrong -> refused[0] = wrong.key());
        return refused[0];
    }

    private static byte[] image(String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, bytes))
                .isTrue();
        return bytes.toByteArray();
    }
}
