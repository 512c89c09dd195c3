package cg.gouv.qr.certification;

import static cg.gouv.qr.certification.CertificationState.DRAFT;
import static cg.gouv.qr.certification.CertificationState.EXPIRED;
import static cg.gouv.qr.certification.CertificationState.GRANTED;
import static cg.gouv.qr.certification.CertificationState.IN_REVIEW;
import static cg.gouv.qr.certification.CertificationState.REFUSED;
import static cg.gouv.qr.certification.CertificationState.RETURNED;
import static cg.gouv.qr.certification.CertificationState.REVIEWED;
import static cg.gouv.qr.certification.CertificationState.REVOKED;
import static cg.gouv.qr.certification.CertificationState.SUBMITTED;
import static cg.gouv.qr.certification.CertificationState.SUSPENDED;

import cg.gouv.qr.platform.InvalidValue;
import cg.gouv.qr.platform.OrganisationId;
import cg.gouv.qr.platform.WrongState;
import cg.gouv.qr.product.ProductId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The certification of one product, from its dossier on. The company opens it as a draft and submits it; a reviewer takes
 * it, returns it for completion or gives an opinion; another person grants or refuses it. What was granted may be
 * suspended, reinstated and revoked; it expires at the end of its validity, or when its renewal is granted.
 */
@Entity
public class Certification {
    /** The longest that a certification is valid. */
    public static final Period LONGEST = Period.ofYears(5);

    /** How long before the end of its validity a renewal may be prepared. */
    public static final Period RENEWAL_WINDOW = Period.ofMonths(6);

    static final int STATEMENT_MAXIMUM = 4000;

    @Id
    private String number;

    @Column(name = "organisation_id")
    private UUID organisation;

    @Column(name = "product_id")
    private UUID product;

    private @Nullable String renews;

    @Enumerated(EnumType.STRING)
    private CertificationState state;

    @Column(name = "state_by")
    private String stateBy;

    @Column(name = "state_at")
    private Instant stateAt;

    @Column(name = "state_reason")
    private @Nullable String stateReason;

    private String statement;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    private @Nullable String reviewer;

    @Column(name = "reviewed_at")
    private @Nullable Instant reviewedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Opinion opinion;

    @Column(name = "review_comment")
    private @Nullable String reviewComment;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "valid_from")
    private @Nullable LocalDate validFrom;

    @Column(name = "valid_until")
    private @Nullable LocalDate validUntil;

    @Column(name = "verification_code")
    private @Nullable String verificationCode;

    @Version
    private long version;

    protected Certification() {}

    /** @param renews the certification that this one is to follow, or null */
    Certification(
            CertificationNumber number,
            OrganisationId organisation,
            ProductId product,
            @Nullable CertificationNumber renews,
            String by,
            Instant now) {
        this.number = number.value();
        this.organisation = organisation.value();
        this.product = product.value();
        this.renews = renews == null ? null : renews.value();
        this.state = DRAFT;
        this.stateBy = by;
        this.stateAt = now;
        this.statement = "";
        this.createdAt = now;
    }

    void state(String newStatement) {
        requireOpenToTheCompany();
        statement = newStatement;
    }

    /** @throws WrongState if the company may not work on the dossier now */
    void requireOpenToTheCompany() {
        only(DRAFT, RETURNED);
    }

    /** @throws NoDocuments if there is nothing to review */
    void submit(long documents, String by, Instant now) {
        requireOpenToTheCompany();
        if (documents == 0) {
            throw new NoDocuments(number());
        }
        submittedAt = now;
        enter(SUBMITTED, null, by, now);
    }

    /** A reviewer takes it, from the queue or from a colleague who cannot go on. */
    void takeInReview(String by, Instant now) {
        only(SUBMITTED, IN_REVIEW);
        if (by.equals(reviewer)) {
            return;
        }
        reviewer = by;
        enter(IN_REVIEW, null, by, now);
    }

    /**
     * Back to the company, from the reviewer or from whoever was to decide; the next review begins anew.
     *
     * @throws NotTheReviewer if it is in review by another person
     */
    void returnForCompletion(String reason, String by, Instant now) {
        only(IN_REVIEW, REVIEWED);
        if (state == IN_REVIEW) {
            requireReviewer(by);
        }
        reviewer = null;
        reviewedAt = null;
        opinion = null;
        reviewComment = null;
        enter(RETURNED, reason, by, now);
    }

    /** @throws NotTheReviewer if it is in review by another person */
    void giveOpinion(Opinion given, String comment, String by, Instant now) {
        only(IN_REVIEW);
        requireReviewer(by);
        opinion = given;
        reviewComment = comment;
        reviewedAt = now;
        enter(REVIEWED, null, by, now);
    }

    private void requireReviewer(String by) {
        if (!by.equals(reviewer)) {
            throw new NotTheReviewer(number());
        }
    }

    /**
     * @param today in the country's zone, the first day of validity
     * @param until the last day of validity
     * @throws SelfGrantRefused if this person reviewed it
     * @throws UnfavourableOpinion if the reviewer advised against it
     * @throws InvalidValue if the validity ends before it begins, or lasts longer than {@link #LONGEST}
     */
    void grant(LocalDate today, LocalDate until, VerificationCode code, String by, Instant now) {
        only(REVIEWED);
        requireSecondPerson(by);
        if (opinion != Opinion.FAVOURABLE) {
            throw new UnfavourableOpinion(number());
        }
        LocalDate latest = today.plus(LONGEST);
        if (until.isBefore(today) || until.isAfter(latest)) {
            throw new InvalidValue("validUntil", "invalid.dateRange", today, latest, until);
        }
        validFrom = today;
        validUntil = until;
        verificationCode = code.value();
        decide(GRANTED, null, by, now);
    }

    /** @throws SelfGrantRefused if this person reviewed it */
    void refuse(String reason, String by, Instant now) {
        only(REVIEWED);
        requireSecondPerson(by);
        decide(REFUSED, reason, by, now);
    }

    private void requireSecondPerson(String by) {
        if (by.equals(reviewer)) {
            throw new SelfGrantRefused(number());
        }
    }

    private void decide(CertificationState to, @Nullable String reason, String by, Instant now) {
        decidedBy = by;
        decidedAt = now;
        enter(to, reason, by, now);
    }

    void suspend(String reason, String by, Instant now) {
        only(GRANTED);
        enter(SUSPENDED, reason, by, now);
    }

    /** @throws ValidityOver if its last day is past */
    void reinstate(LocalDate today, String by, Instant now) {
        only(SUSPENDED);
        if (validUntil != null && today.isAfter(validUntil)) {
            throw new ValidityOver(number(), validUntil);
        }
        enter(GRANTED, null, by, now);
    }

    void revoke(String reason, String by, Instant now) {
        only(GRANTED, SUSPENDED);
        enter(REVOKED, reason, by, now);
    }

    /** @return whether its last day is past, so that it did expire */
    boolean expire(LocalDate today, String by, Instant now) {
        only(GRANTED, SUSPENDED);
        if (validUntil == null || !today.isAfter(validUntil)) {
            return false;
        }
        enter(EXPIRED, null, by, now);
        return true;
    }

    /**
     * Its renewal is granted and takes its place from that day on.
     *
     * @throws RenewalBlocked if it was suspended or revoked meanwhile
     */
    void giveWayTo(CertificationNumber renewal, LocalDate today, String by, Instant now) {
        requireRenewable();
        if (state == EXPIRED) {
            return;
        }
        LocalDate from = validFrom;
        LocalDate eve = today.minusDays(1);
        validUntil = from != null && eve.isBefore(from) ? from : eve;
        enter(EXPIRED, renewal.value(), by, now);
    }

    /** @throws RenewalBlocked if its state forbids a renewal, {@link RenewalTooEarly} if its end is too far away */
    void requireRenewable(LocalDate today) {
        requireRenewable();
        LocalDate end = validUntil;
        if (state == GRANTED && end != null && today.isBefore(end.minus(RENEWAL_WINDOW))) {
            throw new RenewalTooEarly(number(), end.minus(RENEWAL_WINDOW));
        }
    }

    private void requireRenewable() {
        if (state != GRANTED && state != EXPIRED) {
            throw new RenewalBlocked(number(), state);
        }
    }

    private void only(CertificationState... expected) {
        WrongState.unless("certification", number, state, expected);
    }

    private void enter(CertificationState to, @Nullable String reason, String by, Instant now) {
        state = to;
        stateReason = reason;
        stateBy = by;
        stateAt = now;
    }

    /**
     * Whether it stands on that day: granted, and the day within its validity.
     *
     * @param day in the country's zone
     */
    public boolean isInForceOn(LocalDate day) {
        return state == GRANTED
                && validFrom != null
                && validUntil != null
                && !day.isBefore(validFrom)
                && !day.isAfter(validUntil);
    }

    public CertificationNumber number() {
        return new CertificationNumber(number);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public ProductId product() {
        return new ProductId(product);
    }

    /** The certification that this one follows or is to follow. */
    public Optional<CertificationNumber> renews() {
        return Optional.ofNullable(renews).map(CertificationNumber::new);
    }

    public CertificationState state() {
        return state;
    }

    /** Who brought it into its state. */
    public String stateBy() {
        return stateBy;
    }

    public Instant stateAt() {
        return stateAt;
    }

    /** Why it was returned, refused, suspended or revoked; the renewal's number where that ended it. */
    public Optional<String> stateReason() {
        return Optional.ofNullable(stateReason);
    }

    /** What the company says in support, at most 4,000 characters; may be empty. */
    public String statement() {
        return statement;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> submittedAt() {
        return Optional.ofNullable(submittedAt);
    }

    public Optional<String> reviewer() {
        return Optional.ofNullable(reviewer);
    }

    public Optional<Instant> reviewedAt() {
        return Optional.ofNullable(reviewedAt);
    }

    public Optional<Opinion> opinion() {
        return Optional.ofNullable(opinion);
    }

    public Optional<String> reviewComment() {
        return Optional.ofNullable(reviewComment);
    }

    /** Who granted or refused it. */
    public Optional<String> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    /** The first day of its validity, in the country's zone, once granted. */
    public Optional<LocalDate> validFrom() {
        return Optional.ofNullable(validFrom);
    }

    /** The last day of its validity. */
    public Optional<LocalDate> validUntil() {
        return Optional.ofNullable(validUntil);
    }

    /** What its certificate is checked by, once granted. */
    public Optional<VerificationCode> verificationCode() {
        return Optional.ofNullable(verificationCode).map(VerificationCode::new);
    }

    public long version() {
        return version;
    }
}
