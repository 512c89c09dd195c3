package cg.gouv.qr.verification;

import cg.gouv.qr.key.EpochState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What changed in the records since a node last looked.
 *
 * @param horizon every transaction before it had ended when the records were read: where to look from next time
 * @param versions of the lots that changed, by number; some may have been told before
 * @param blocks of serials that were not known
 * @param epochs all there are
 */
record News(String horizon, Map<Long, Long> versions, List<SerialIndex.Block> blocks, List<EpochRow> epochs) {
    /** This and what was asked for after it, without the blocks of this, which are known by then. */
    News followedBy(News later) {
        Map<Long, Long> all = new HashMap<>(versions);
        all.putAll(later.versions());
        return new News(later.horizon(), all, later.blocks(), later.epochs());
    }

    /** A key epoch that exists. */
    record EpochRow(int number, EpochState state) {}
}
