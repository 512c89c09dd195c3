package cg.gouv.qr.platform;

import java.util.UUID;

/** The organisation that a row belongs to, or a person acts for. */
public record OrganisationId(UUID value) {
    /** @throws InvalidValue if the text is no UUID */
    public static OrganisationId of(String text) {
        return new OrganisationId(Ids.uuid("organisation", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
