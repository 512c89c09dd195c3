package cg.gouv.qr.product;

import static cg.gouv.qr.product.ImportState.DONE;
import static cg.gouv.qr.product.ImportState.FAILED;
import static cg.gouv.qr.product.ImportState.RUNNING;

import cg.gouv.qr.platform.OrganisationId;
import cg.gouv.qr.platform.WrongState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A catalogue's way in: it runs, counting batch by batch, until the file ends or something breaks it off. */
@Entity
@Table(name = "catalogue_import")
public class CatalogueImport {
    @Id
    private UUID id;

    @Column(name = "organisation_id")
    private UUID organisation;

    @Column(name = "file_name")
    private String fileName;

    private byte @Nullable [] sha256;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    private @Nullable String failure;

    @Column(name = "failure_value")
    private String failureValue;

    private int accepted;
    private int unchanged;
    private int rejected;

    @Column(name = "imported_by")
    private String importedBy;

    @Column(name = "imported_at")
    private Instant importedAt;

    @Column(name = "heard_at")
    private Instant heardAt;

    @Version
    private long version;

    protected CatalogueImport() {}

    CatalogueImport(OrganisationId organisation, String fileName, String by, Instant now) {
        this.id = UUID.randomUUID();
        this.organisation = organisation.value();
        this.fileName = fileName;
        this.state = RUNNING;
        this.failureValue = "";
        this.importedBy = by;
        this.importedAt = now;
        this.heardAt = now;
    }

    /** One more batch is stored. */
    void count(Tally batch, Instant now) {
        WrongState.unless("catalogueImport", id, state, RUNNING);
        accepted += batch.accepted();
        unchanged += batch.unchanged();
        rejected += batch.rejected();
        heardAt = now;
    }

    void finish(byte[] sha256OfFile, Instant now) {
        WrongState.unless("catalogueImport", id, state, RUNNING);
        state = DONE;
        sha256 = sha256OfFile.clone();
        heardAt = now;
    }

    void fail(BrokenCatalogue.Reason reason, String value, Instant now) {
        WrongState.unless("catalogueImport", id, state, RUNNING);
        state = FAILED;
        failure = reason.key();
        failureValue = value;
        heardAt = now;
    }

    public ImportId id() {
        return new ImportId(id);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public String fileName() {
        return fileName;
    }

    /** Of the whole file, 32 bytes, once it is DONE. */
    public Optional<byte[]> sha256() {
        return Optional.ofNullable(sha256).map(byte[]::clone);
    }

    public ImportState state() {
        return state;
    }

    /** The key of the message that says why it failed; {@link #failureValue()} is its argument. */
    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    public String failureValue() {
        return failureValue;
    }

    /** How many products were added or changed. */
    public int accepted() {
        return accepted;
    }

    /** How many rows said what was known already. */
    public int unchanged() {
        return unchanged;
    }

    /** How many rows were refused; one row may be reported for several columns. */
    public int rejected() {
        return rejected;
    }

    public String importedBy() {
        return importedBy;
    }

    public Instant importedAt() {
        return importedAt;
    }

    public long version() {
        return version;
    }

    /** What one batch came to, in rows. */
    record Tally(int accepted, int unchanged, int rejected) {}
}
