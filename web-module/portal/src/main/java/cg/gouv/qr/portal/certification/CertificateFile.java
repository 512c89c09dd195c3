package cg.gouv.qr.portal.certification;

import cg.gouv.qr.certification.Certificate;
import cg.gouv.qr.certification.CertificationNumber;
import cg.gouv.qr.certification.PrintCertificate;
import cg.gouv.qr.portal.page.Refusals;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;

/** The certificate as PDF. */
@WebServlet("/certification/certificate")
public class CertificateFile extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient PrintCertificate certificates;

    @Inject
    transient Refusals refusals;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refusals.guard(response, () -> {
            String number = Objects.requireNonNullElse(request.getParameter("number"), "");
            Certificate certificate = certificates.print(CertificationNumber.of(number));
            response.setContentType("application/pdf");
            response.setContentLength(certificate.content().length);
            response.setHeader("Content-Disposition", "attachment; filename=\"" + certificate.fileName() + '"');
            response.getOutputStream().write(certificate.content());
        });
    }
}
