package cg.gouv.qr.portal.tariff;

import cg.gouv.qr.platform.Page;
import cg.gouv.qr.portal.page.Listing;
import cg.gouv.qr.portal.page.Notice;
import cg.gouv.qr.symbol.EncoderProfile;
import cg.gouv.qr.tariff.OfferedProfiles;
import cg.gouv.qr.tariff.ReadTariffs;
import cg.gouv.qr.tariff.SetTariff;
import cg.gouv.qr.tariff.Tariff;
import cg.gouv.qr.tariff.TariffTerms;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tariffs in force and to come, and the form on which an administrator sets one. */
@Named
@RequestScoped
public class TariffList {
    @Inject
    ReadTariffs tariffs;

    @Inject
    SetTariff setting;

    @Inject
    OfferedProfiles profiles;

    @Inject
    Listing listing;

    @Inject
    Notice notice;

    private @Nullable String tariffName;
    private @Nullable Integer encoderProfile;
    private @Nullable Integer amountPerThousand;
    private @Nullable Integer minimumQuantity;
    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validUntil;
    private @Nullable Page<Tariff> page;

    public void open() {
        getPage();
    }

    public String set() {
        setting.set(
                new TariffTerms(tariffName, encoderProfile, amountPerThousand, minimumQuantity, validFrom, validUntil));
        return notice.then("tariff.set", "/tariff/list");
    }

    public Page<Tariff> getPage() {
        if (page == null) {
            page = tariffs.list(listing.cursor());
        }
        return page;
    }

    public List<Integer> getProfiles() {
        return profiles.all().stream().map(EncoderProfile::number).toList();
    }

    public @Nullable String getTariffName() {
        return tariffName;
    }

    public void setTariffName(@Nullable String tariffName) {
        this.tariffName = tariffName;
    }

    public @Nullable Integer getEncoderProfile() {
        return encoderProfile;
    }

    public void setEncoderProfile(@Nullable Integer encoderProfile) {
        this.encoderProfile = encoderProfile;
    }

    public @Nullable Integer getAmountPerThousand() {
        return amountPerThousand;
    }

    public void setAmountPerThousand(@Nullable Integer amountPerThousand) {
        this.amountPerThousand = amountPerThousand;
    }

    public @Nullable Integer getMinimumQuantity() {
        return minimumQuantity;
    }

    public void setMinimumQuantity(@Nullable Integer minimumQuantity) {
        this.minimumQuantity = minimumQuantity;
    }

    public @Nullable LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(@Nullable LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public @Nullable LocalDate getValidUntil() {
        return validUntil;
    }

    public void setValidUntil(@Nullable LocalDate validUntil) {
        this.validUntil = validUntil;
    }
}
