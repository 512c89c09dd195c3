package cg.gouv.qr.company;

import cg.gouv.qr.platform.Required;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation says of itself when it registers.
 *
 * @param registrationNumber in the trade register (RCCM), 3 to 40 characters
 * @param taxNumber the tax office's (NIU), 3 to 40 characters
 * @param contactPhone E.164, such as +242061234567
 */
public record OrganisationDetails(
        @Nullable String name,
        @Nullable String registrationNumber,
        @Nullable String taxNumber,
        @Nullable String address,
        @Nullable String district,
        @Nullable String contactName,
        @Nullable String contactEmail,
        @Nullable String contactPhone) {

    /** The same, checked and trimmed. @throws cg.gouv.qr.platform.InvalidValue naming the first field that is wrong */
    OrganisationDetails checked() {
        return new OrganisationDetails(
                Required.text("name", name, 2, 200),
                Required.text("registrationNumber", registrationNumber, 3, 40),
                Required.text("taxNumber", taxNumber, 3, 40),
                Required.text("address", address, 3, 300),
                Required.text("district", district, 2, 100),
                Required.text("contactName", contactName, 2, 100),
                Required.email("contactEmail", contactEmail),
                Required.phone("contactPhone", contactPhone));
    }
}
