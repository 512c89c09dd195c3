package cg.gouv.qr.cli.demo;

import cg.gouv.qr.cli.stack.Trouble;
import java.nio.file.Path;

/**
 * What a demonstration is to show.
 *
 * @param catalogue the CSV that is imported
 * @param products how many of its products are certified
 * @param stamps how many are ordered in all
 * @param lots over how many lots
 * @param samples how many symbols are decoded, and how many forgeries tried
 * @param seed of what is drawn at random
 */
public record Plan(Path catalogue, int products, int stamps, int lots, int samples, long seed) {
    /** @throws Trouble if the sizes do not go together */
    public Plan {
        if (lots < 1 || products < lots || stamps < lots || samples < 3 || samples > stamps) {
            throw new Trouble(
                    "A demonstration needs 1 lot or more, a product and a stamp for each lot, and 3 samples or more,"
                            + " no more than stamps; got --lots %d --products %d --stamps %d --samples %d"
                                    .formatted(lots, products, stamps, samples));
        }
    }

    /** How many stamps a lot has: as even as can be, the first ones one more. */
    int quantity(int lot) {
        return stamps / lots + (lot < stamps % lots ? 1 : 0);
    }
}
