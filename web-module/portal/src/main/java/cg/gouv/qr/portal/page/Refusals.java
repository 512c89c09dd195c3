package cg.gouv.qr.portal.page;

import cg.gouv.qr.platform.Problem;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** For downloads, which are no Faces pages: what is refused before the first byte becomes an error page. */
@RequestScoped
public class Refusals {
    @Inject
    Problems problems;

    /** What answers, and may be refused. */
    public interface Answer {
        void send() throws IOException;
    }

    public void guard(HttpServletResponse response, Answer answer) throws IOException {
        try {
            answer.send();
        } catch (Problem | EJBAccessException refused) {
            problems.report(refused);
            if (response.isCommitted()) {
                throw refused;
            }
            response.reset();
            response.sendError(Problems.status(refused));
        }
    }
}
