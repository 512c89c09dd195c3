package cg.gouv.qr.verify.scan;

import cg.gouv.qr.platform.InvalidValue;
import cg.gouv.qr.report.FollowReport;
import cg.gouv.qr.report.FollowReport.Standing;
import cg.gouv.qr.report.ReceiveReport;
import cg.gouv.qr.report.ReceiveReport.Received;
import cg.gouv.qr.report.ReceiveReport.TooMany;
import cg.gouv.qr.verify.scan.ReportPages.Wrong;
import cg.gouv.qr.verify.scan.SentReport.NotRead;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * {@code GET /signalement}: the form to report a suspicious product; {@code POST} takes the report in.
 * {@code GET /signalement/{receipt}}: what became of it; {@code …/effacement} asks whether its content shall be erased, and
 * with {@code POST} does it.
 */
@WebServlet("/signalement/*")
@MultipartConfig(fileSizeThreshold = 1 << 16) // the gate bounds what does not say how long it is
public class ReportServlet extends HttpServlet {
    private static final Logger LOG = System.getLogger(ReportServlet.class.getName());
    private static final String ERASURE = "effacement";
    private static final int LONGEST = 200; // characters of a code that is passed on to the form

    @Inject
    transient ReceiveReport receive;

    @Inject
    transient FollowReport follow;

    @Inject
    transient ReportPages pages;

    /** What is asked of the records, which may be away. */
    private interface Work {
        void answer() throws IOException;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<String> path = path(request);
        String client = request.getRemoteAddr();
        String asked = request.getParameter("receipt");
        guarded(request, response, () -> {
            if (path.isEmpty() && asked != null && !asked.isBlank()) {
                followed(follow.ask(asked, client), false, request, response);
            } else if (path.isEmpty()) {
                String code = request.getParameter("code");
                String kept = code == null ? "" : code.substring(0, Math.min(code.length(), LONGEST));
                pages.form(200, Map.of("code", kept), List.of(), request, response);
            } else if (path.size() == 1 || isErasure(path)) {
                followed(follow.ask(path.get(0), client), isErasure(path), request, response);
            } else {
                pages.notice(404, "report.unknown", request, response);
            }
        });
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<String> path = path(request);
        guarded(request, response, () -> {
            if (path.isEmpty()) {
                take(request, response);
            } else if (isErasure(path)) {
                followed(follow.erase(path.get(0), request.getRemoteAddr()), false, request, response);
            } else {
                pages.notice(404, "report.unknown", request, response);
            }
        });
    }

    private void guarded(HttpServletRequest request, HttpServletResponse response, Work work) throws IOException {
        try {
            work.answer();
        } catch (EJBException e) {
            LOG.log(Level.ERROR, "A report could not be taken in or found; the client is told to try again", e);
            response.setHeader("Retry-After", "10");
            pages.notice(503, "report.away", request, response);
        }
    }

    private void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String client = request.getRemoteAddr();
        Duration delay = receive.begin(client);
        if (!delay.isZero()) {
            SentReport.passOver(request);
            pages.wait(delay, request, response);
            return;
        }
        SentReport sent;
        try {
            sent = SentReport.of(request);
        } catch (NotRead e) {
            pages.form(e.status(), Map.of(), List.of(Wrong.ofAll(e.key())), request, response);
            return;
        }
        if (sent.isTrapped()) {
            pages.form(400, sent.texts(), List.of(Wrong.of(SentReport.TRAP, "report.trap")), request, response);
            return;
        }
        try {
            ReceiveReport.Answer answer = receive.receive(sent.told(), client);
            if (answer instanceof TooMany tooMany) {
                pages.wait(tooMany.delay(), request, response);
            } else if (answer instanceof Received received) {
                pages.received(received, request, response);
            }
        } catch (InvalidValue wrong) {
            pages.form(400, sent.texts(), List.of(Wrong.of(wrong)), request, response);
        }
    }

    /** @param erasure whether the client is to be asked if it means to erase */
    private void followed(
            FollowReport.Answer answer, boolean erasure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (answer instanceof Standing standing) {
            pages.standing(standing, erasure, request, response);
        } else if (answer instanceof FollowReport.TooMany tooMany) {
            pages.wait(tooMany.delay(), request, response);
        } else {
            pages.notice(404, "report.unknown", request, response);
        }
    }

    private static boolean isErasure(List<String> path) {
        return path.size() == 2 && path.get(1).equals(ERASURE);
    }

    /** The parts behind {@code /signalement/}, without a trailing slash. */
    private static List<String> path(HttpServletRequest request) {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo().replaceAll("^/+|/+$", "");
        return path.isEmpty() ? List.of() : List.of(path.split("/", -1));
    }
}
