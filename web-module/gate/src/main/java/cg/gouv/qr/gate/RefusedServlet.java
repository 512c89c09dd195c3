package cg.gouv.qr.gate;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Where refused requests end: the container answers with the application's error page for their status. No sign-in. */
public final class RefusedServlet extends HttpServlet {
    static final String PATH = "/refused";

    /** The request attribute that holds it, a number. */
    static final String STATUS = "cg.gouv.qr.gate.refused";

    private static final long serialVersionUID = 1;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // Whoever comes here by themselves finds nothing.
        response.sendError(
                request.getAttribute(STATUS) instanceof String status
                        ? Integer.parseInt(status)
                        : HttpServletResponse.SC_NOT_FOUND);
    }
}
