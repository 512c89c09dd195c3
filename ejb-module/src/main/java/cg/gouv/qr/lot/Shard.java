package cg.gouv.qr.lot;

import cg.gouv.qr.store.FileKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * A run of a lot's stamps, made and stored as one. Read here; it changes only by statements that name its fence, which
 * takes the place of a version.
 */
@Entity
@Immutable
@IdClass(ShardId.class)
public class Shard {
    @Id
    @Column(name = "lot_number")
    private long lot;

    @Id
    @Column(name = "index_in_lot")
    private int index;

    private boolean specimen;

    @Column(name = "first_position")
    private int firstPosition;

    @Column(name = "first_serial")
    private long firstSerial;

    private int quantity;

    @Enumerated(EnumType.STRING)
    private ShardState state;

    private @Nullable String owner;
    private long fence;
    private int attempts;
    private int made;

    @Enumerated(EnumType.STRING)
    private @Nullable ShardTrouble trouble;

    @Column(name = "last_error")
    private @Nullable String lastError;

    private @Nullable Long size;
    private byte @Nullable [] sha256;

    @Column(name = "merkle_root")
    private byte @Nullable [] merkleRoot;

    @Column(name = "sealed_at")
    private @Nullable Instant sealedAt;

    private @Nullable String folder;

    protected Shard() {}

    public ShardId id() {
        return new ShardId(lot, index);
    }

    /** Where its file lies, in any place. */
    public FileKey file() {
        return FileKey.of(folder, lot, index);
    }

    public boolean isSpecimen() {
        return specimen;
    }

    /** The first stamp's place in its lot, from 1; specimens have places of their own. */
    public int firstPosition() {
        return firstPosition;
    }

    public long firstSerial() {
        return firstSerial;
    }

    public int quantity() {
        return quantity;
    }

    public ShardState state() {
        return state;
    }

    /** The node that makes it, or made it. */
    public @Nullable String owner() {
        return owner;
    }

    public long fence() {
        return fence;
    }

    public int attempts() {
        return attempts;
    }

    /** How many of its stamps are made while it is leased. */
    public int made() {
        return made;
    }

    /** Why it could not be made when it was last tried. */
    public @Nullable ShardTrouble trouble() {
        return trouble;
    }

    /** The same in the words of whatever failed. */
    public @Nullable String lastError() {
        return lastError;
    }

    /** The file's bytes, once sealed. */
    public @Nullable Long size() {
        return size;
    }

    /** Of the file, 32 bytes, once sealed. */
    public byte @Nullable [] sha256() {
        return sha256 == null ? null : sha256.clone();
    }

    /** Over its records, 32 bytes, once sealed. */
    public byte @Nullable [] merkleRoot() {
        return merkleRoot == null ? null : merkleRoot.clone();
    }

    public @Nullable Instant sealedAt() {
        return sealedAt;
    }
}
