package cg.gouv.qr.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;

/** What decides how much memory a decoder will take (ISO/IEC 10918-1, annex B). */
class JpegMarkersTest {
    private static final int BASELINE = 0xC0;
    private static final int PROGRESSIVE = 0xC2;

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();

    private JpegMarkersTest bytes(int... bytes) {
        for (int one : bytes) {
            file.write(one);
        }
        return this;
    }

    private JpegMarkersTest begin() {
        return bytes(0xFF, 0xD8);
    }

    private JpegMarkersTest frame(int kind) {
        bytes(0xFF, kind, 0, 17, 8, 0, 64, 0, 64, 3);
        return bytes(1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1);
    }

    private JpegMarkersTest scanOf(int components) {
        bytes(0xFF, 0xDA, 0, 6 + 2 * components, components);
        for (int component = 1; component <= components; component++) {
            bytes(component, 0);
        }
        return bytes(0, 63, 0, 1, 2, 3);
    }

    private boolean isWholeInMemory() {
        return JpegMarkers.of(file.toByteArray()).isProgressive();
    }

    @Test
    void aBaselineFileOfOneScanIsDecodedAsItComes() {
        assertThat(begin().frame(BASELINE).scanOf(3).isWholeInMemory()).isFalse();
    }

    @Test
    void aProgressiveFileIsNot() {
        assertThat(begin().frame(PROGRESSIVE).scanOf(3).isWholeInMemory()).isTrue();
    }

    @Test
    void norIsABaselineFileWhoseComponentsComeOneAfterTheOther() {
        assertThat(begin().frame(BASELINE).scanOf(1).scanOf(1).scanOf(1).isWholeInMemory())
                .isTrue();
    }

    @Test
    void norIsAFileInWhichSomethingHidesTheFrame() {
        assertThat(begin().bytes(0x20).frame(PROGRESSIVE).scanOf(3).isWholeInMemory())
                .isTrue();
        assertThat(new JpegMarkersTest().begin().isWholeInMemory()).isTrue();
    }

    @Test
    void theLastFrameBeforeTheScanCounts() {
        assertThat(begin().frame(BASELINE).frame(PROGRESSIVE).scanOf(3).isWholeInMemory())
                .isTrue();
    }
}
