package cg.gouv.qr.api.request;

import cg.gouv.qr.api.call.CurrentRequest;
import cg.gouv.qr.platform.CallContext;
import cg.gouv.qr.platform.CallContext.Request;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jboss.logging.MDC;

/** The first to see a request: gives it its id, tells context and log of it, and sets the headers of every answer. */
public class RequestFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    private static final String BARE = "default-src 'none'; frame-ancestors 'none'";
    /** Swagger UI draws with inline styles and data images. */
    private static final String PAGE = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Inject
    transient CurrentRequest current;

    @Inject
    transient CallContext context;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // An error is dispatched through here again: it keeps its id.
        String id = current.id().isEmpty() ? RequestId.of(request.getHeader(RequestId.HEADER)) : current.id();
        if (current.id().isEmpty()) {
            current.begin(id, request);
        }
        context.begin(new Request(id, request.getRemoteAddr()));
        MDC.put("request", id);
        setHeaders(request, response, id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove("request");
            context.end();
        }
    }

    private static void setHeaders(HttpServletRequest request, HttpServletResponse response, String id) {
        boolean page = request.getServletPath().startsWith("/docs");
        response.setHeader(RequestId.HEADER, id);
        response.setHeader("Cache-Control", page ? "no-cache" : "no-store");
        response.setHeader("Content-Security-Policy", page ? PAGE : BARE);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }
}
