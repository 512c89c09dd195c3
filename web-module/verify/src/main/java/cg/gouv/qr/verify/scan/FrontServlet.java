package cg.gouv.qr.verify.scan;

import cg.gouv.qr.scan.Channel;
import cg.gouv.qr.verification.Occasion;
import cg.gouv.qr.verification.PresentedCode;
import cg.gouv.qr.verification.Verdict.Unconfirmed;
import cg.gouv.qr.verification.Verdict.Unconfirmed.Why;
import cg.gouv.qr.verification.Verified;
import cg.gouv.qr.verification.VerifyCode;
import cg.gouv.qr.verification.VerifyShortCode;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** The form for codes that people read and type: {@code GET /} shows it, {@code code=} by either method is answered. */
@WebServlet("")
public class FrontServlet extends HttpServlet {
    private static final Logger LOG = System.getLogger(FrontServlet.class.getName());
    private static final int LONGEST = 200; // characters of a pasted address that are looked at

    @Inject
    transient VerifyCode verify;

    @Inject
    transient VerifyShortCode verifyShort;

    @Inject
    transient Answers answers;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String typed = request.getParameter("code");
        if (typed == null || typed.isBlank()) {
            answers.form(request, response);
            return;
        }
        PresentedCode presented = PresentedCode.ofTyped(typed.substring(0, Math.min(typed.length(), LONGEST)));
        try {
            answer(presented, request, response);
        } catch (EJBException e) {
            LOG.log(Level.ERROR, "No verdict was found; the client is told that its code is unconfirmed", e);
            answers.verified(presented, Verified.of(new Unconfirmed(Why.RECORDS_AWAY)), request, response);
        }
    }

    private void answer(PresentedCode presented, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (presented instanceof PresentedCode.ShortForm code) {
            VerifyShortCode.Answer answer =
                    verifyShort.verify(code, occasion(request), Askers.of(request, Channel.SHORT_CODE));
            if (answer instanceof VerifyShortCode.TooMany tooMany) {
                answers.wait(tooMany.delay(), request, response);
            } else if (answer instanceof VerifyShortCode.Answered answered) {
                answers.verified(presented, answered.verified(), request, response);
            }
        } else {
            answers.verified(
                    presented,
                    verify.verify(presented, occasion(request), Askers.of(request, Channel.FORM)),
                    request,
                    response);
        }
    }

    /** A link with a code in its query may be looked at by whoever passes it on; a form is sent by somebody who wants to know. */
    private static Occasion occasion(HttpServletRequest request) {
        return request.getMethod().equals("POST") ? Occasion.SCAN : LookAhead.of(request);
    }
}
