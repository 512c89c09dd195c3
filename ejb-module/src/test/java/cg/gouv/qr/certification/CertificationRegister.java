package cg.gouv.qr.certification;

import cg.gouv.qr.platform.OrganisationId;
import cg.gouv.qr.product.ProductId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Certifications for tests, kept in memory, of one product of {@link #COMPANY}. */
public final class CertificationRegister extends Certifications {
    public static final OrganisationId COMPANY = new OrganisationId(new UUID(1, 1));
    private static final ProductId PRODUCT = new ProductId(new UUID(2, 2));
    private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");

    private final Map<CertificationNumber, Certification> all = new HashMap<>();

    public CertificationNumber granted(int number, LocalDate from, LocalDate until) {
        return granted(number, null, from, until);
    }

    /** Takes the place of the old one from that day on. */
    public CertificationNumber renewed(int number, CertificationNumber old, LocalDate from, LocalDate until) {
        all.get(old).giveWayTo(number(number), from, "granter", NOW);
        return granted(number, old, from, until);
    }

    private CertificationNumber granted(
            int number, @Nullable CertificationNumber renews, LocalDate from, LocalDate until) {
        Certification certification = new Certification(number(number), COMPANY, PRODUCT, renews, "applicant", NOW);
        certification.submit(1, "applicant", NOW);
        certification.takeInReview("reviewer", NOW);
        certification.giveOpinion(Opinion.FAVOURABLE, "Conforme", "reviewer", NOW);
        certification.grant(from, until, VerificationCode.random(), "granter", NOW);
        all.put(certification.number(), certification);
        return certification.number();
    }

    public void suspend(CertificationNumber number) {
        all.get(number).suspend("Contrôle", "inspector", NOW);
    }

    public void revoke(CertificationNumber number) {
        all.get(number).revoke("Fraude", "inspector", NOW);
    }

    public void expire(CertificationNumber number, LocalDate today) {
        boolean expired = all.get(number).expire(today, "platform:expiry", NOW);
        assert expired;
    }

    private static CertificationNumber number(int number) {
        return new CertificationNumber("OCC-2026-%06d".formatted(number));
    }

    @Override
    public Optional<Certification> find(CertificationNumber number) {
        return Optional.ofNullable(all.get(number));
    }

    @Override
    public Optional<Certification> renewalOf(CertificationNumber number) {
        return all.values().stream()
                .filter(each -> each.renews().equals(Optional.of(number)))
                .filter(each -> each.validFrom().isPresent())
                .findFirst();
    }
}
