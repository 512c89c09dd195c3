package cg.gouv.qr.verify.site;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The addresses of the API and the portal, for the moments in which those are not deployed while this application is: they
 * are away, and not a code that nobody can read. A proxy asks the next server.
 */
@WebServlet({"/api/*", "/portail/*"})
public class AwayServlet extends HttpServlet {
    private static final String SECONDS = "2";

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Retry-After", SECONDS);
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
}
