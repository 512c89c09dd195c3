package cg.gouv.qr.api.organisation;

import cg.gouv.qr.company.Organisation;
import cg.gouv.qr.company.OrganisationKind;
import cg.gouv.qr.company.OrganisationState;
import cg.gouv.qr.platform.Caller;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An organisation as its people, operators and auditors read it; an auditor without the persons behind it. */
@Schema(name = "Organisation")
record OrganisationAnswer(
        String id,
        OrganisationKind kind,
        OrganisationState state,

        @Schema(description = "Why it was refused or suspended.") @Nullable String stateReason,

        String name,
        String registrationNumber,
        String taxNumber,
        String district,

        @Schema(description = "Absent, like the contact, for whoever may not see persons.") @Nullable String address,

        @Nullable Contact contact,
        Instant registeredAt,
        @Nullable Instant decidedAt,

        @Schema(description = "As in the ETag; a change gives it back in If-Match.")
        long version) {

    @Schema(name = "Contact")
    record Contact(String name, String email, String phone) {}

    static OrganisationAnswer of(Organisation of, Caller reader) {
        boolean persons = reader.seesPersonsOf(of.id());
        return new OrganisationAnswer(
                of.id().toString(),
                of.kind(),
                of.state(),
                of.stateReason(),
                of.name(),
                of.registrationNumber(),
                of.taxNumber(),
                of.district(),
                persons ? of.address() : null,
                persons ? new Contact(of.contactName(), of.contactEmail(), of.contactPhone()) : null,
                of.registeredAt(),
                of.decidedAt(),
                of.version());
    }
}
