package cg.gouv.qr.printing;

import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.OrganisationId;
import java.util.Map;
import java.util.UUID;

/**
 * A download was sent in full, or broken off.
 *
 * @param organisation the stamper
 * @param sent bytes handed to the network
 */
public record DownloadEnded(UUID download, PackId pack, OrganisationId organisation, long sent, Outcome outcome)
        implements DomainEvent {
    /** How it ended. */
    public enum Outcome {
        COMPLETED,
        /** The client went away, or its network did. */
        CLIENT_GONE,
        /** A shard could not be read. */
        SHARD_UNREADABLE,
        /** The node that sent it died; {@code sent} is the last that it told. */
        NODE_LOST,
        /** Something else; the log tells. */
        FAILED
    }

    @Override
    public String action() {
        return outcome == Outcome.COMPLETED ? "printPack.downloadCompleted" : "printPack.downloadBrokenOff";
    }

    @Override
    public String subject() {
        return "printPack:" + pack;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("download", download, "sent", sent, "outcome", outcome);
    }
}
