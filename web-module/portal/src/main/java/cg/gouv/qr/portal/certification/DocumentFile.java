package cg.gouv.qr.portal.certification;

import cg.gouv.qr.certification.CertificationNumber;
import cg.gouv.qr.certification.DocumentId;
import cg.gouv.qr.certification.DossierDocument;
import cg.gouv.qr.certification.DownloadDocument;
import cg.gouv.qr.portal.page.Refusals;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A dossier's document, to be kept and not shown: what strangers sent is never run in a page of ours. */
@WebServlet("/certification/document")
public class DocumentFile extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient DownloadDocument documents;

    @Inject
    transient Refusals refusals;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refusals.guard(response, () -> {
            var number = CertificationNumber.of(Objects.requireNonNullElse(request.getParameter("number"), ""));
            var id = DocumentId.of(Objects.requireNonNullElse(request.getParameter("id"), ""));
            DossierDocument document = documents.find(number, id);
            String name = URLEncoder.encode(document.fileName(), StandardCharsets.UTF_8)
                    .replace("+", "%20");
            response.setContentType(document.type().mediaType());
            response.setContentLengthLong(document.size());
            response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''" + name);
            documents.write(number, id, response.getOutputStream());
        });
    }
}
