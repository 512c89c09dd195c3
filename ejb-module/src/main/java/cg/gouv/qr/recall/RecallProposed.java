package cg.gouv.qr.recall;

import java.util.List;

/** A large recall was proposed; its stamps are good until a second person confirms. */
public record RecallProposed(List<Revocation> revocations) implements RecallEvent {
    @Override
    public String action() {
        return "recall.proposed";
    }
}
