package cg.gouv.qr.api.problem;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers for what fails outside of JAX-RS: no token, a file that is not there, a filter that throws. */
@WebServlet("/error")
public class ErrorServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    /** As cg.gouv.qr.gate tells it. */
    private static final String REFUSED_AT_THE_GATE = "cg.gouv.qr.gate.refused";

    @Inject
    transient ProblemAnswers problems;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request).send(response);
    }

    private ProblemAnswers.Answer answer(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            return problems.of(failure);
        }
        if (!(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status)) {
            return problems.of(404);
        }
        boolean atTheGate = request.getAttribute(REFUSED_AT_THE_GATE) != null;
        return atTheGate && status == 400 ? problems.ofAddress() : problems.of(status);
    }
}
