package cg.gouv.qr.platform;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A person read a record of an organisation that is not theirs, as their permission allows. */
public record ForeignRead(String subject, @Nullable OrganisationId organisation, Map<String, Object> details)
        implements DomainEvent {
    @Override
    public String action() {
        return "record.read";
    }
}
