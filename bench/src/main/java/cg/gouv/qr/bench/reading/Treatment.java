package cg.gouv.qr.bench.reading;

import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What a symbol goes through between the press and the reader: it is damaged, then blurred, then turned.
 *
 * @param words as the table calls it
 * @param damage or null
 * @param share of the symbol's area that is damaged, from 0 to 1
 * @param blur standard deviation of the Gaussian, in modules
 * @param degrees clockwise
 */
record Treatment(String words, @Nullable Damage damage, double share, double blur, double degrees) {
    private static final double SHARE = 0.15;
    private static final double ALL_BLUR = 0.25;
    private static final double ALL_DEGREES = 30;

    /** All three together, with specks. */
    static final Treatment SPECKED_BLURRED_TURNED = all("specks", Damage.SPECKS);

    /** All three together, with a stain. */
    static final Treatment STAINED_BLURRED_TURNED = all("stain beside the finders", Damage.STAIN);

    static final List<Treatment> ALL = List.of(
            new Treatment("as printed", null, 0, 0, 0),
            new Treatment("blur 0.25", null, 0, 0.25, 0),
            new Treatment("blur 0.5", null, 0, 0.5, 0),
            new Treatment("turned by 7°", null, 0, 0, 7),
            new Treatment("turned by 30°", null, 0, 0, 30),
            new Treatment("turned by 45°", null, 0, 0, 45),
            new Treatment("specks, 15 %", Damage.SPECKS, SHARE, 0, 0),
            new Treatment("scratches, 15 %", Damage.SCRATCHES, SHARE, 0, 0),
            new Treatment("stain beside the finders, 5 %", Damage.STAIN, 0.05, 0, 0),
            new Treatment("stain beside the finders, 10 %", Damage.STAIN, 0.10, 0, 0),
            new Treatment("stain beside the finders, 15 %", Damage.STAIN, SHARE, 0, 0),
            new Treatment("stain anywhere, 15 %", Damage.STAIN_ANYWHERE, SHARE, 0, 0),
            new Treatment("corner torn off, 15 %", Damage.CORNER, SHARE, 0, 0),
            SPECKED_BLURRED_TURNED,
            all("scratches", Damage.SCRATCHES),
            STAINED_BLURRED_TURNED,
            all("corner torn off", Damage.CORNER));

    private static Treatment all(String damage, Damage kind) {
        return new Treatment(damage + " 15 %, blur 0.25, 30°", kind, SHARE, ALL_BLUR, ALL_DEGREES);
    }

    void apply(Picture picture, RandomGenerator random) {
        if (damage != null) {
            damage.inflict(picture, share, random);
        }
        if (blur > 0) {
            picture.blur(blur * picture.dots());
        }
        if (degrees != 0) {
            picture.turn(degrees);
        }
    }
}
