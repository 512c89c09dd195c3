package cg.gouv.qr.verify.scan;

import cg.gouv.qr.certification.CheckCertificate;
import cg.gouv.qr.certification.CheckedCertificate;
import cg.gouv.qr.verify.scan.CertificateView.Standing;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/** {@code GET /certificat/{number}/{code}}: whether a certificate in somebody's hand stands, by the two that are printed on it. */
@WebServlet("/certificat/*")
public class CertificateServlet extends HttpServlet {
    private static final Logger LOG = System.getLogger(CertificateServlet.class.getName());
    private static final int LONGEST = 100; // characters of number and code

    @Inject
    transient CheckCertificate check;

    @Inject
    transient Answers answers;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<CheckedCertificate> found = Optional.empty();
        Standing standing;
        try {
            found = found(request.getPathInfo() == null ? "" : request.getPathInfo());
            standing = Standing.of(found);
        } catch (EJBException e) {
            LOG.log(Level.ERROR, "A certificate could not be checked; the client is told so", e);
            standing = Standing.UNCONFIRMED;
        }
        answers.certificate(standing, found, request, response);
    }

    private Optional<CheckedCertificate> found(String path) {
        String[] parts = path.split("/", -1);
        boolean complete = parts.length >= 3 && path.length() <= LONGEST;
        return complete ? check.check(parts[1], parts[2]) : Optional.empty();
    }
}
