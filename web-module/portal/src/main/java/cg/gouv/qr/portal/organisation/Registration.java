package cg.gouv.qr.portal.organisation;

import cg.gouv.qr.company.OrganisationDetails;
import cg.gouv.qr.company.OrganisationKind;
import cg.gouv.qr.company.RegisterOrganisation;
import cg.gouv.qr.platform.Required;
import cg.gouv.qr.portal.page.Notice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form on which a person registers the organisation that they act for. */
@Named
@RequestScoped
public class Registration {
    @Inject
    RegisterOrganisation registration;

    @Inject
    Notice notice;

    private @Nullable OrganisationKind kind;
    private @Nullable String name;
    private @Nullable String registrationNumber;
    private @Nullable String taxNumber;
    private @Nullable String address;
    private @Nullable String district;
    private @Nullable String contactName;
    private @Nullable String contactEmail;
    private @Nullable String contactPhone;

    public String register() {
        registration.register(
                Required.value("kind", kind),
                new OrganisationDetails(
                        name,
                        registrationNumber,
                        taxNumber,
                        address,
                        district,
                        contactName,
                        contactEmail,
                        contactPhone));
        return notice.then("organisation.registered", "/home");
    }

    public List<OrganisationKind> getKinds() {
        return List.of(OrganisationKind.values());
    }

    public @Nullable OrganisationKind getKind() {
        return kind;
    }

    public void setKind(@Nullable OrganisationKind kind) {
        this.kind = kind;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getRegistrationNumber() {
        return registrationNumber;
    }

    public void setRegistrationNumber(@Nullable String registrationNumber) {
        this.registrationNumber = registrationNumber;
    }

    public @Nullable String getTaxNumber() {
        return taxNumber;
    }

    public void setTaxNumber(@Nullable String taxNumber) {
        this.taxNumber = taxNumber;
    }

    public @Nullable String getAddress() {
        return address;
    }

    public void setAddress(@Nullable String address) {
        this.address = address;
    }

    public @Nullable String getDistrict() {
        return district;
    }

    public void setDistrict(@Nullable String district) {
        this.district = district;
    }

    public @Nullable String getContactName() {
        return contactName;
    }

    public void setContactName(@Nullable String contactName) {
        this.contactName = contactName;
    }

    public @Nullable String getContactEmail() {
        return contactEmail;
    }

    public void setContactEmail(@Nullable String contactEmail) {
        this.contactEmail = contactEmail;
    }

    public @Nullable String getContactPhone() {
        return contactPhone;
    }

    public void setContactPhone(@Nullable String contactPhone) {
        this.contactPhone = contactPhone;
    }
}
