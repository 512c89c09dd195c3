package cg.gouv.qr.api.call;

import jakarta.enterprise.context.RequestScoped;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** What is known of the request at hand, whoever asks. */
@RequestScoped
public class CurrentRequest {
    private String id = "";
    private String line = "";
    private Locale language = Locale.FRENCH;

    public void begin(String requestId, HttpServletRequest request) {
        id = requestId;
        // Dispatched to the error page, the request bears that page's address.
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        line = request.getMethod() + " " + (failed == null ? request.getRequestURI() : failed);
        language = Language.of(request.getHeader("Accept-Language"));
    }

    /** As in the answer's {@code X-Request-Id}, the logs and the audit. */
    public String id() {
        return id;
    }

    /** Method and path, such as {@code POST /api/v1/organisations}. */
    public String line() {
        return line;
    }

    /** In which problems are told. */
    public Locale language() {
        return language;
    }
}
