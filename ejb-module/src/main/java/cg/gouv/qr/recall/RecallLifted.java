package cg.gouv.qr.recall;

import java.util.List;

/** A recall was undone, or a proposed one dropped. */
public record RecallLifted(List<Revocation> revocations) implements RecallEvent {
    @Override
    public String action() {
        return "recall.lifted";
    }
}
