package cg.gouv.qr.printing.content;

import cg.gouv.qr.code.CodeFormat;
import cg.gouv.qr.code.CodePrefix;
import cg.gouv.qr.symbol.EncoderProfile;
import java.util.List;

/**
 * All that determines the bytes of a pack, besides its epoch's keys.
 *
 * @param designation of the product, as it was called when it was ordered; on sheets
 * @param codeFormat a specimen's format for a pack of specimens
 * @param prefix the constant beginning of every URL
 * @param dotsPerModule 1 to 32, of images
 * @param dpi written in each image, 72 to 9600
 * @param shards in the order of their positions, which follow one another from 1 without a gap
 */
public record PackPlan(
        PackFormat format,
        long lot,
        String designation,
        int epoch,
        EncoderProfile profile,
        CodeFormat codeFormat,
        CodePrefix prefix,
        int dotsPerModule,
        int dpi,
        List<PackShard> shards) {
    public PackPlan {
        shards = List.copyOf(shards);
        int next = 1;
        for (PackShard shard : shards) {
            if (shard.firstPosition() != next) {
                throw new IllegalArgumentException("Shard " + shard.index() + " of lot " + lot + " begins at position "
                        + next + ", found " + shard.firstPosition());
            }
            next = shard.lastPosition() + 1;
        }
        if (next == 1) {
            throw new IllegalArgumentException("A pack has at least one stamp, lot " + lot + " has no shard for it");
        }
    }

    /** How many stamps. */
    public int quantity() {
        return shards.get(shards.size() - 1).lastPosition();
    }

    public boolean specimen() {
        return codeFormat.isSpecimen();
    }

    /** Digits of every position, padded with zeros on the left, so that names sort and rows have one width. */
    int positionWidth() {
        return Integer.toString(quantity()).length();
    }
}
