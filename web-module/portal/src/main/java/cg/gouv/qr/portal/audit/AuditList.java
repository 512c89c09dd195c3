package cg.gouv.qr.portal.audit;

import cg.gouv.qr.audit.AuditEntry;
import cg.gouv.qr.audit.AuditQuestion;
import cg.gouv.qr.audit.ReadAudit;
import cg.gouv.qr.platform.Page;
import cg.gouv.qr.portal.page.Listing;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** The audit trail, the newest first. */
@Named
@RequestScoped
public class AuditList {
    @Inject
    ReadAudit reader;

    @Inject
    Listing listing;

    private @Nullable String subject;
    private @Nullable String person;
    private @Nullable String action;
    private @Nullable Page<AuditEntry> page;

    /** What may not be seen is refused before the page begins. */
    public void open() {
        getPage();
    }

    public Page<AuditEntry> getPage() {
        if (page == null) {
            page = reader.list(new AuditQuestion(subject, person, action, null, null), listing.cursor());
        }
        return page;
    }

    public @Nullable String getSubject() {
        return subject;
    }

    public void setSubject(@Nullable String subject) {
        this.subject = subject;
    }

    public @Nullable String getPerson() {
        return person;
    }

    public void setPerson(@Nullable String person) {
        this.person = person;
    }

    public @Nullable String getAction() {
        return action;
    }

    public void setAction(@Nullable String action) {
        this.action = action;
    }
}
