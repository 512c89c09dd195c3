package cg.gouv.qr.recall;

import cg.gouv.qr.certification.CertificationNumber;
import cg.gouv.qr.lot.LotNumber;
import org.jspecify.annotations.Nullable;

/** What somebody wants to recall. Numbers are as they were typed: that they are there and inside the lot is found out later. */
public sealed interface RecallTarget {
    RecallScope scope();

    /** Every lot planned under it until now. */
    record OfCertification(CertificationNumber certification) implements RecallTarget {
        @Override
        public RecallScope scope() {
            return RecallScope.CERTIFICATION;
        }
    }

    record OfLot(LotNumber lot) implements RecallTarget {
        @Override
        public RecallScope scope() {
            return RecallScope.LOT;
        }
    }

    /** @param index in the lot, from 0; the specimens' shard cannot be recalled */
    record OfShard(LotNumber lot, @Nullable Integer index) implements RecallTarget {
        @Override
        public RecallScope scope() {
            return RecallScope.SHARD;
        }
    }

    /** Positions from 1, both inside. */
    record OfRange(
            LotNumber lot,
            @Nullable Integer firstPosition,
            @Nullable Integer lastPosition) implements RecallTarget {
        @Override
        public RecallScope scope() {
            return RecallScope.RANGE;
        }
    }

    /** @param position from 1 */
    record OfStamp(LotNumber lot, @Nullable Integer position) implements RecallTarget {
        @Override
        public RecallScope scope() {
            return RecallScope.STAMP;
        }
    }
}
