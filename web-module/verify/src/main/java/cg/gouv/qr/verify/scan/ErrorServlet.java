package cg.gouv.qr.verify.scan;

import cg.gouv.qr.verification.PresentedCode;
import cg.gouv.qr.verification.Verified;
import cg.gouv.qr.verification.VerifyCode;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Answers what never reached a servlet of ours. An address that nobody can decode is no code, and gets its verdict as any
 * other that is none.
 */
@WebServlet("/error")
public class ErrorServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    /** No code has a percent sign. */
    private static final PresentedCode NO_CODE = PresentedCode.ofPath("/%");

    @Inject
    transient VerifyCode verify;

    @Inject
    transient Answers answers;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer told ? told : 400;
        if (status == 400) {
            Verified unreadable = verify.verify(
                    NO_CODE,
                    LookAhead.of(request),
                    Askers.of(request, Accepted.of(request.getHeader("Accept")).channel()));
            response.setStatus(HttpServletResponse.SC_OK);
            answers.verified(NO_CODE, unreadable, request, response);
        } else {
            answers.excuse(status, status < 500 || status == 501 ? "refused" : "failed", request, response);
        }
    }
}
