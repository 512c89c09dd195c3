package cg.gouv.qr.portal.certification;

import cg.gouv.qr.certification.AttachDocument;
import cg.gouv.qr.certification.DocumentId;
import cg.gouv.qr.certification.KeepDocument;
import cg.gouv.qr.certification.OpenDossier;
import cg.gouv.qr.certification.PrepareDossier;
import cg.gouv.qr.platform.Required;
import cg.gouv.qr.portal.page.Notice;
import cg.gouv.qr.portal.product.ProductPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** What a company does with its dossier until it submits it. */
@Named
@RequestScoped
public class Preparation {
    @Inject
    OpenDossier dossiers;

    @Inject
    PrepareDossier preparation;

    @Inject
    AttachDocument attachment;

    @Inject
    KeepDocument keeping;

    @Inject
    DossierPage dossier;

    @Inject
    ProductPage product;

    @Inject
    Notice notice;

    private @Nullable String title;
    private @Nullable Part content;

    public String open() {
        var opened = dossiers.open(product.getProduct().id());
        return notice.then("dossier.opened", "/certification/dossier?number=" + opened.number());
    }

    public String renew() {
        var opened = dossiers.renew(dossier.number());
        return notice.then("dossier.opened", "/certification/dossier?number=" + opened.number());
    }

    public String say() {
        preparation.state(dossier.number(), dossier.getStatement(), dossier.version());
        return then("dossier.stated");
    }

    public String attach() throws IOException {
        Part sent = Required.value("content", content);
        try (InputStream in = sent.getInputStream()) {
            attachment.attach(dossier.number(), title, sent.getSubmittedFileName(), in);
        }
        return then("document.attached");
    }

    public String remove(DocumentId document) {
        keeping.remove(dossier.number(), document);
        return then("document.removed");
    }

    public String submit() {
        preparation.submit(dossier.number(), dossier.version());
        return then("dossier.submitted");
    }

    private String then(String done) {
        return notice.then(done, "/certification/dossier?number=" + dossier.getNumber());
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public @Nullable Part getContent() {
        return content;
    }

    public void setContent(@Nullable Part content) {
        this.content = content;
    }
}
