package cg.gouv.qr.printing;

import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.platform.OrganisationId;
import cg.gouv.qr.printing.content.PackFormat;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lot, or its specimens, in one format for its stamper. It is opened when its lot is released, prepared once the lot is
 * sealed, and ready from then on; its bytes never change, also when they are not ready yet.
 */
@Entity
@Table(name = "print_pack")
public class PrintPack {
    @Id
    private UUID id;

    @Column(name = "lot_number")
    private long lot;

    @Column(name = "organisation_id")
    private UUID organisation;

    @Column(name = "stamper_id")
    private UUID stamper;

    @Enumerated(EnumType.STRING)
    private PackFormat format;

    private boolean specimen;

    @Enumerated(EnumType.STRING)
    private PackState state;

    private int quantity;

    @Column(name = "dots_per_module")
    private int dotsPerModule;

    private int dpi;
    private @Nullable String owner;
    private long fence;

    @Column(name = "lease_until")
    private @Nullable Instant leaseUntil;

    @Column(name = "last_error")
    private @Nullable String lastError;

    private long hashed;
    private @Nullable Long size;
    private byte @Nullable [] sha256;
    private byte @Nullable [] manifest;
    private byte @Nullable [] signature;

    @Column(name = "key_id")
    private @Nullable String keyId;

    @Column(name = "prepared_at")
    private @Nullable Instant preparedAt;

    @Column(insertable = false, updatable = false)
    private int downloads;

    @Version
    private long version;

    protected PrintPack() {}

    /** @throws PackLeaseLost if another node prepares it by now, or has prepared it */
    void ready(PackLease lease, PreparedPack prepared, Instant now) {
        if (state != PackState.PREPARING || fence != lease.fence()) {
            throw new PackLeaseLost(lease);
        }
        state = PackState.READY;
        size = prepared.size();
        sha256 = prepared.sha256().bytes();
        manifest = prepared.manifest();
        signature = prepared.signature();
        keyId = prepared.keyId();
        preparedAt = now;
        hashed = prepared.size();
        owner = null;
        leaseUntil = null;
        lastError = null;
    }

    public PackId id() {
        return new PackId(id);
    }

    public LotNumber lot() {
        return new LotNumber(lot);
    }

    /** The company that ordered the lot. */
    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public OrganisationId stamper() {
        return new OrganisationId(stamper);
    }

    public PackFormat format() {
        return format;
    }

    /** Whether it holds the lot's specimens instead of its stamps. */
    public boolean isSpecimen() {
        return specimen;
    }

    public PackState state() {
        return state;
    }

    /** How many stamps. */
    public int quantity() {
        return quantity;
    }

    /** How many dots wide a module is drawn, 1 to 32. */
    public int dotsPerModule() {
        return dotsPerModule;
    }

    /** For which resolution it is drawn, dots per inch. */
    public int dpi() {
        return dpi;
    }

    /** The node that prepares it at the moment. */
    public @Nullable String owner() {
        return owner;
    }

    /** Until when that node is believed to live. */
    public @Nullable Instant leaseUntil() {
        return leaseUntil;
    }

    /** Why it could not be prepared the last time. */
    public @Nullable String lastError() {
        return lastError;
    }

    /** The number of bytes that went into the hash so far. */
    public long hashed() {
        return hashed;
    }

    /** Bytes of the file, once ready. */
    public @Nullable Long size() {
        return size;
    }

    /** Of the file, 32 bytes, once ready. */
    public byte @Nullable [] sha256() {
        return sha256 == null ? null : sha256.clone();
    }

    /** As it was signed, JSON in UTF-8, once ready. */
    public byte @Nullable [] manifest() {
        return manifest == null ? null : manifest.clone();
    }

    /** Ed25519 over the manifest, 64 bytes, once ready. */
    public byte @Nullable [] signature() {
        return signature == null ? null : signature.clone();
    }

    /** The name of the key that signed the manifest, once ready. */
    public @Nullable String keyId() {
        return keyId;
    }

    public @Nullable Instant preparedAt() {
        return preparedAt;
    }

    /** How often an answer that ended with its last byte was sent in full. */
    public int downloads() {
        return downloads;
    }

    public long version() {
        return version;
    }

    /** For whom it is fetched: {@code lot-12.csv}, {@code lot-12-specimens-png.zip}. */
    public String fileName() {
        return "lot-" + lot + (specimen ? "-specimens" : "") + format.ending();
    }

    /** @throws PackNotReady unless it is ready */
    void requireReady() {
        if (state != PackState.READY) {
            throw new PackNotReady(this);
        }
    }

    /** Its size, which it has once it is ready. */
    long knownSize() {
        return Objects.requireNonNull(size, () -> "Pack " + id + " has no size while it is " + state);
    }
}
