package cg.gouv.qr.certification;

import cg.gouv.qr.platform.OrganisationId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A document of a dossier, apart from its content. It is attached, read and perhaps removed, and never changes. */
@Entity
@Table(name = "dossier_document")
public class DossierDocument {
    @Id
    private UUID id;

    @Column(name = "certification_number")
    private String certification;

    @Column(name = "organisation_id")
    private UUID organisation;

    private String title;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "media_type")
    private String mediaType;

    private long size;

    private byte[] sha256;

    @Column(name = "attached_by")
    private String attachedBy;

    @Column(name = "attached_at")
    private Instant attachedAt;

    @Version
    private long version;

    protected DossierDocument() {}

    DossierDocument(Certification dossier, String title, String fileName, SpooledFile file, String by, Instant now) {
        this.id = UUID.randomUUID();
        this.certification = dossier.number().value();
        this.organisation = dossier.organisation().value();
        this.title = title;
        this.fileName = fileName;
        this.mediaType = file.type().mediaType();
        this.size = file.size();
        this.sha256 = file.sha256();
        this.attachedBy = by;
        this.attachedAt = now;
    }

    public DocumentId id() {
        return new DocumentId(id);
    }

    public CertificationNumber certification() {
        return new CertificationNumber(certification);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public String title() {
        return title;
    }

    /** Safe to store and to offer for download. */
    public String fileName() {
        return fileName;
    }

    public DocumentType type() {
        return DocumentType.ofMediaType(mediaType);
    }

    /** In bytes. */
    public long size() {
        return size;
    }

    /** 32 bytes. */
    public byte[] sha256() {
        return sha256.clone();
    }

    public String attachedBy() {
        return attachedBy;
    }

    public Instant attachedAt() {
        return attachedAt;
    }

    public long version() {
        return version;
    }
}
