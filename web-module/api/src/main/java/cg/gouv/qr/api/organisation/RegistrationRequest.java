package cg.gouv.qr.api.organisation;

import cg.gouv.qr.company.OrganisationDetails;
import cg.gouv.qr.company.OrganisationKind;
import cg.gouv.qr.platform.Required;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an organisation says of itself when it registers. */
@Schema(
        name = "Registration",
        requiredProperties = {
            "kind",
            "name",
            "registrationNumber",
            "taxNumber",
            "address",
            "district",
            "contactName",
            "contactEmail",
            "contactPhone"
        })
record RegistrationRequest(
        @Schema(examples = "COMPANY") @Nullable OrganisationKind kind,

        @Schema(examples = "Brasserie du Fleuve SA", minLength = 2, maxLength = 200) @Nullable String name,

        @Schema(
                description = "In the trade register (RCCM).",
                examples = "CG-BZV-01-2019-B12-00042",
                minLength = 3,
                maxLength = 40)
        @Nullable String registrationNumber,

        @Schema(description = "The tax office's (NIU).", examples = "M2019110000421", minLength = 3, maxLength = 40)
        @Nullable String taxNumber,

        @Schema(examples = "12, avenue de la Paix", minLength = 3, maxLength = 300) @Nullable String address,

        @Schema(examples = "Brazzaville", minLength = 2, maxLength = 100) @Nullable String district,

        @Schema(examples = "Aline Mabiala", minLength = 2, maxLength = 100) @Nullable String contactName,

        @Schema(examples = "aline.mabiala@brasserie.example", format = "email") @Nullable String contactEmail,

        @Schema(description = "E.164.", examples = "+242061234567") @Nullable String contactPhone) {

    /** @throws cg.gouv.qr.platform.InvalidValue if it is missing */
    OrganisationKind requiredKind() {
        return Required.value("kind", kind);
    }

    OrganisationDetails details() {
        return new OrganisationDetails(
                name, registrationNumber, taxNumber, address, district, contactName, contactEmail, contactPhone);
    }
}
