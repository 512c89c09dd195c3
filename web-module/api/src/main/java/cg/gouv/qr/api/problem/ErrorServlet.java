package cg.gouv.qr.api.problem;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers for what fails outside of JAX-RS: no token, a file that is not there, a filter that throws. */
@WebServlet("/error")
public class ErrorServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    transient ProblemAnswers problems;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var answer = answer(request);
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private ProblemAnswers.Answer answer(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            return problems.of(failure);
        }
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? problems.of(status)
                : problems.of(404);
    }
}
