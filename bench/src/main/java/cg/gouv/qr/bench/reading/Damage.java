package cg.gouv.qr.bench.reading;

import java.util.random.RandomGenerator;

/** What happens to a print: each covers a share of the symbol's area, quiet zone aside, before any camera sees it. */
enum Damage {
    /** Single dots, anywhere, black or white, 0.04 mm wide: ink that spread or did not take. */
    SPECKS {
        @Override
        void inflict(Picture picture, double share, RandomGenerator random) {
            int side = picture.symbolDots();
            boolean[] covered = new boolean[side * side];
            for (int left = (int) Math.round(share * side * side); left > 0; ) {
                int dot = random.nextInt(covered.length);
                if (!covered[dot]) {
                    covered[dot] = true;
                    picture.cover(dot % side, dot / side, random.nextBoolean() ? BLACK : WHITE);
                    left--;
                }
            }
        }
    },

    /** White lines, a dot or 0.04 mm wide, straight across in any direction. */
    SCRATCHES {
        @Override
        void inflict(Picture picture, double share, RandomGenerator random) {
            int side = picture.symbolDots();
            boolean[] covered = new boolean[side * side];
            int left = (int) Math.round(share * side * side);
            while (left > 0) {
                double angle = random.nextDouble() * Math.PI;
                double x = random.nextDouble() * side - side * Math.cos(angle);
                double y = random.nextDouble() * side - side * Math.sin(angle);
                for (int i = 0; i < 2 * side && left > 0; i++, x += Math.cos(angle), y += Math.sin(angle)) {
                    int column = (int) Math.floor(x);
                    int row = (int) Math.floor(y);
                    if (picture.holds(column, row) && !covered[row * side + column]) {
                        covered[row * side + column] = true;
                        picture.cover(column, row, WHITE);
                        left--;
                    }
                }
            }
        }
    },

    /** One round stain, black, white or grey, that touches none of the three finder patterns. */
    STAIN {
        @Override
        void inflict(Picture picture, double share, RandomGenerator random) {
            stain(picture, share, random, true);
        }
    },

    /** The same anywhere: in most places it touches a finder pattern, which no error correction covers. */
    STAIN_ANYWHERE {
        @Override
        void inflict(Picture picture, double share, RandomGenerator random) {
            stain(picture, share, random, false);
        }
    },

    /** A white square in the corner that has no finder pattern. */
    CORNER {
        @Override
        void inflict(Picture picture, double share, RandomGenerator random) {
            int side = picture.symbolDots();
            int from = (int) Math.round(side * (1 - Math.sqrt(share)));
            for (int y = from; y < side; y++) {
                for (int x = from; x < side; x++) {
                    picture.cover(x, y, WHITE);
                }
            }
        }
    };

    private static final int BLACK = 0;
    private static final int GREY = 128;
    private static final int WHITE = 255;
    private static final int FINDER = 8; // modules, with the separator

    /** @param share of the symbol's area, from 0 to 1 */
    abstract void inflict(Picture picture, double share, RandomGenerator random);

    private static void stain(Picture picture, double share, RandomGenerator random, boolean sparing) {
        int side = picture.symbolDots();
        int dots = (int) Math.round(share * side * side);
        double radius = Math.sqrt(dots / Math.PI);
        double x;
        double y;
        do {
            x = radius + random.nextDouble() * (side - 2 * radius);
            y = radius + random.nextDouble() * (side - 2 * radius);
        } while (sparing && touchesFinder(picture, x, y, radius));
        int[] tones = {BLACK, GREY, WHITE};
        int tone = tones[random.nextInt(tones.length)];
        for (int row = (int) (y - radius); row <= y + radius; row++) {
            for (int column = (int) (x - radius); column <= x + radius; column++) {
                if (picture.holds(column, row) && Math.hypot(column + 0.5 - x, row + 0.5 - y) <= radius) {
                    picture.cover(column, row, tone);
                }
            }
        }
    }

    private static boolean touchesFinder(Picture picture, double x, double y, double radius) {
        double finder = FINDER * picture.dots();
        double far = picture.symbolDots() - finder;
        return distance(x, y, 0, 0, finder) < radius
                || distance(x, y, far, 0, finder) < radius
                || distance(x, y, 0, far, finder) < radius;
    }

    /** From a point to a square whose upper left corner and side are given. */
    private static double distance(double x, double y, double left, double top, double side) {
        return Math.hypot(
                Math.max(Math.max(left - x, x - left - side), 0), Math.max(Math.max(top - y, y - top - side), 0));
    }
}
