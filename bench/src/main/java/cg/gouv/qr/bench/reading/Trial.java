package cg.gouv.qr.bench.reading;

import cg.gouv.qr.symbol.EncoderProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Random symbols of one profile and maker, all treated alike.
 *
 * @param count of symbols
 * @param seed of the texts and of the damage; the same for all makers, so that all draw the same texts
 */
record Trial(EncoderProfile profile, Maker maker, Treatment treatment, int count, long seed) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BATCH = 100;

    /**
     * What came of it. A symbol counts as read only if its text is exactly right.
     *
     * @param zbar read by zbar
     * @param zxing read by ZXing
     * @param wrong texts that a reader gave and nobody wrote
     */
    record Result(int zbar, int zxing, int wrong) {
        Result plus(Result other) {
            return new Result(zbar + other.zbar, zxing + other.zxing, wrong + other.wrong);
        }
    }

    Result run() {
        RandomGenerator texts = random(seed);
        RandomGenerator damage = random(seed + 1);
        Result result = new Result(0, 0, 0);
        for (int done = 0; done < count; done += BATCH) {
            result = result.plus(batch(Math.min(BATCH, count - done), texts, damage));
        }
        return result;
    }

    private Result batch(int size, RandomGenerator texts, RandomGenerator damage) {
        List<String> written = new ArrayList<>();
        List<Picture> pictures = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String text = text(profile, texts);
            Picture picture = maker.draw(profile, text);
            treatment.apply(picture, damage);
            written.add(text);
            pictures.add(picture);
        }
        int zxing = 0;
        int wrong = 0;
        for (int i = 0; i < size; i++) {
            var read = Readers.zxing(pictures.get(i));
            if (read.isPresent()) {
                if (read.get().equals(written.get(i))) {
                    zxing++;
                } else {
                    wrong++;
                }
            }
        }
        try {
            Set<String> read = Readers.zbar(pictures);
            int zbar = (int) written.stream().filter(read::contains).count();
            return new Result(zbar, zxing, wrong + read.size() - zbar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A stamp's text, as long as the profile's are. */
    static String text(EncoderProfile profile, RandomGenerator random) {
        StringBuilder text = new StringBuilder(prefix(profile));
        for (int i = 0; i < (profile == EncoderProfile.GS1 ? 24 : 28); i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    private static String prefix(EncoderProfile profile) {
        return switch (profile) {
            case STANDARD, ROUGH -> "HTTPS://QR.GOUV.CG/";
            case LONG_HOST -> "HTTPS://ESTAMPILLES.GOUV.CG/";
            case GS1 -> "HTTPS://QR.GOUV.CG/01/06009510800104/235/CG01";
        };
    }

    static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
