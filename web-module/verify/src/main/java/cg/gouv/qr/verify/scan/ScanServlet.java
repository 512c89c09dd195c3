package cg.gouv.qr.verify.scan;

import cg.gouv.qr.verification.PresentedCode;
import cg.gouv.qr.verification.Verdict.Unconfirmed;
import cg.gouv.qr.verification.Verdict.Unconfirmed.Why;
import cg.gouv.qr.verification.Verified;
import cg.gouv.qr.verification.VerifyCode;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** {@code GET /{CODE}} and every path that is no other route: there is always a verdict, and always 200. */
@WebServlet("/")
public class ScanServlet extends HttpServlet {
    private static final Logger LOG = System.getLogger(ScanServlet.class.getName());

    @Inject
    transient VerifyCode verify;

    @Inject
    transient Answers answers;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // The default servlet's path is decoded, without query and path parameters.
        PresentedCode presented = PresentedCode.ofPath(request.getServletPath());
        answers.verified(presented, verified(presented, request), request, response);
    }

    private Verified verified(PresentedCode presented, HttpServletRequest request) {
        try {
            return verify.verify(
                    presented,
                    LookAhead.of(request),
                    Askers.of(request, Accepted.of(request.getHeader("Accept")).channel()));
        } catch (EJBException e) {
            LOG.log(Level.ERROR, "No verdict was found; the client is told that its code is unconfirmed", e);
            return Verified.of(new Unconfirmed(Why.RECORDS_AWAY));
        }
    }
}
