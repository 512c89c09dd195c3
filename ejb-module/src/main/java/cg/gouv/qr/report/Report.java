package cg.gouv.qr.report;

import static cg.gouv.qr.report.ReportState.CLOSED;
import static cg.gouv.qr.report.ReportState.ERASED;
import static cg.gouv.qr.report.ReportState.IN_REVIEW;
import static cg.gouv.qr.report.ReportState.RECEIVED;

import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.platform.WrongState;
import cg.gouv.qr.verification.LocateStamp.Located;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A suspicious product that somebody saw. It is received, taken in review, and closed with an outcome; at any time its
 * content may be erased, by its reporter, an inspector, or because its time is over.
 */
@Entity
public class Report {
    @Id
    private UUID id;

    private String receipt;

    private @Nullable UUID token;

    @Column(name = "received_at")
    private Instant receivedAt;

    /** The name of what the code was worth; null if none was told. */
    private @Nullable String verdict;

    @Column(name = "lot_number")
    private @Nullable Long lot;

    private @Nullable Integer position;

    private String place;

    private String shop;

    private String statement;

    private String contact;

    @Column(name = "with_photo")
    private boolean withPhoto;

    @Enumerated(EnumType.STRING)
    private ReportState state;

    @Enumerated(EnumType.STRING)
    private @Nullable ReportOutcome outcome;

    /** To the reporter. */
    private String message;

    @Column(name = "reviewed_by")
    private @Nullable String reviewedBy;

    @Column(name = "reviewed_at")
    private @Nullable Instant reviewedAt;

    @Column(name = "closed_by")
    private @Nullable String closedBy;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "erased_by")
    private @Nullable String erasedBy;

    @Column(name = "erased_at")
    private @Nullable Instant erasedAt;

    @Version
    private long version;

    protected Report() {}

    /** @param told whose texts were checked */
    Report(Told told, Optional<Located> located, boolean withPhoto, Instant now) {
        this.id = UUID.randomUUID();
        this.receipt = ReceiptNumber.random().value();
        this.token = told.token();
        this.receivedAt = now;
        this.verdict = located.map(Located::verdict).orElse(null);
        this.lot = located.flatMap(Located::lot).map(LotNumber::value).orElse(null);
        this.position = located.flatMap(Located::position).orElse(null);
        this.place = Objects.requireNonNullElse(told.place(), "");
        this.shop = Objects.requireNonNullElse(told.shop(), "");
        this.statement = Objects.requireNonNullElse(told.statement(), "");
        this.contact = Objects.requireNonNullElse(told.contact(), "");
        this.withPhoto = withPhoto;
        this.state = RECEIVED;
        this.message = "";
    }

    void review(String by, Instant now) {
        WrongState.unless("report", id, state, RECEIVED);
        state = IN_REVIEW;
        reviewedBy = by;
        reviewedAt = now;
    }

    void close(ReportOutcome found, String toReporter, String by, Instant now) {
        WrongState.unless("report", id, state, IN_REVIEW);
        state = CLOSED;
        outcome = found;
        message = toReporter;
        closedBy = by;
        closedAt = now;
    }

    /** The photo goes with it, which the repository sees to. */
    void erase(String by, Instant now) {
        WrongState.unless("report", id, state, RECEIVED, IN_REVIEW, CLOSED);
        state = ERASED;
        token = null;
        place = "";
        shop = "";
        statement = "";
        contact = "";
        message = "";
        withPhoto = false;
        erasedBy = by;
        erasedAt = now;
    }

    public ReportId id() {
        return new ReportId(id);
    }

    public ReceiptNumber receipt() {
        return new ReceiptNumber(receipt);
    }

    /** The sender's name for it, until it is erased. */
    Optional<UUID> token() {
        return Optional.ofNullable(token);
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** What the reported code was worth when it was reported, such as {@code forged}; null if none was told. */
    public @Nullable String verdict() {
        return verdict;
    }

    /** Of the reported stamp; null if no code was told, or no stamp has it. */
    public @Nullable LotNumber lot() {
        return lot == null ? null : new LotNumber(lot);
    }

    /** In the lot, from 1, among its specimens for one of those; null without a lot. */
    public @Nullable Integer position() {
        return position;
    }

    /** Empty if it was not told, as the other texts. */
    public String place() {
        return place;
    }

    public String shop() {
        return shop;
    }

    public String statement() {
        return statement;
    }

    /** How to reach the reporter: personal data. */
    public String contact() {
        return contact;
    }

    public boolean isWithPhoto() {
        return withPhoto;
    }

    public ReportState state() {
        return state;
    }

    /** Null until it is closed; kept when it is erased. */
    public @Nullable ReportOutcome outcome() {
        return outcome;
    }

    /** What the reporter reads beside the outcome; may be empty. */
    public String message() {
        return message;
    }

    public @Nullable String reviewedBy() {
        return reviewedBy;
    }

    public @Nullable Instant reviewedAt() {
        return reviewedAt;
    }

    public @Nullable String closedBy() {
        return closedBy;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    /** A person, or {@code platform:reports}: its reporter, or its time. */
    public @Nullable String erasedBy() {
        return erasedBy;
    }

    public @Nullable Instant erasedAt() {
        return erasedAt;
    }

    public long version() {
        return version;
    }
}
