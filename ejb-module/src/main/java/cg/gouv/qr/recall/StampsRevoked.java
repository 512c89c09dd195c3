package cg.gouv.qr.recall;

import java.util.List;

/** A recall came into force: nobody shall trust its stamps any more. */
public record StampsRevoked(List<Revocation> revocations) implements RecallEvent {
    @Override
    public String action() {
        return "recall.inForce";
    }
}
