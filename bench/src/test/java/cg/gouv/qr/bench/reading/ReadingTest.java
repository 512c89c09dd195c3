package cg.gouv.qr.bench.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import cg.gouv.qr.symbol.EncoderProfile;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadingTest {
    private static final int COUNT = 40;
    private static final long SEED = 7;
    private static final int UNTOUCHED = 0x4D4D4D; // a grey that no damage has

    @BeforeEach
    void zbarIsThere() {
        if (!"true".equals(System.getenv("CI"))) {
            assumeThat(Readers.ZBAR)
                    .as("zbar, which ./estampille test installs")
                    .exists();
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsWhatIsPrinted(EncoderProfile profile) {
        Trial.Result result = new Trial(profile, Maker.OURS, Treatment.ALL.get(0), COUNT, SEED).run();
        assertThat(result).isEqualTo(new Trial.Result(COUNT, COUNT, 0));
    }

    @ParameterizedTest
    @EnumSource
    void readsWhatIsDamagedBlurredAndTurned(EncoderProfile profile) {
        Trial.Result result = new Trial(profile, Maker.OURS, Treatment.SPECKED_BLURRED_TURNED, COUNT, SEED).run();
        assertThat(result.zbar()).as("read by zbar").isGreaterThanOrEqualTo(COUNT * 9 / 10);
        assertThat(result.zxing()).as("read by ZXing").isGreaterThanOrEqualTo(COUNT * 9 / 10);
        assertThat(result.wrong()).as("texts that nobody wrote").isZero();
    }

    /** Level H corrects 32 % of the codewords, of which the stain spoils a little less. */
    @Test
    void readsTheRoughProfileStainedBlurredAndTurned() {
        Trial.Result result =
                new Trial(EncoderProfile.ROUGH, Maker.OURS, Treatment.STAINED_BLURRED_TURNED, COUNT, SEED).run();
        assertThat(result.zbar()).as("read by zbar").isGreaterThanOrEqualTo(COUNT * 3 / 4);
        assertThat(result.zxing()).as("read by ZXing").isGreaterThanOrEqualTo(COUNT * 3 / 4);
    }

    @ParameterizedTest
    @EnumSource
    void damagesTheShareItSays(Damage damage) {
        int side = EncoderProfile.STANDARD.modules() * Maker.DOTS;
        BufferedImage untouched = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Arrays.setAll(((DataBufferInt) untouched.getRaster().getDataBuffer()).getData(), dot -> UNTOUCHED);
        Picture picture = new Picture(untouched, EncoderProfile.STANDARD.modules(), Maker.DOTS);
        damage.inflict(picture, 0.15, Trial.random(SEED));
        long left =
                Arrays.stream(picture.pixels()).filter(dot -> dot == UNTOUCHED).count();
        assertThat(1 - (double) left / (side * side)).isCloseTo(0.15, within(0.002));
    }

    @Test
    void drawsWhatZxingDrawsAtTheSameLevel() {
        String text = Trial.text(EncoderProfile.STANDARD, Trial.random(SEED));
        assertThat(Maker.OURS.draw(EncoderProfile.STANDARD, text).pixels())
                .isEqualTo(Maker.ZXING_SAME_LEVEL
                        .draw(EncoderProfile.STANDARD, text)
                        .pixels());
    }
}
