package cg.gouv.qr.recall;

import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.platform.DomainEvent;

/** What is revoked of a lot changed, or may soon. */
public sealed interface LotRecallEvent extends DomainEvent permits RevocationProposed, RangeRevoked, RevocationLifted {
    LotNumber lot();

    @Override
    default String subject() {
        return "lot:" + lot();
    }
}
