package cg.gouv.qr.portal.access;

import cg.gouv.qr.platform.CallContext;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;

/** Gives each request its id, in the audit, the logs and the answer's {@code X-Request-Id}, and says from where it came. */
public class RequestFilter extends HttpFilter {
    /** The request attribute under which error pages find the id. */
    public static final String REQUEST_ID = "cg.gouv.qr.requestId";

    private static final long serialVersionUID = 1L;

    @Inject
    transient CallContext context;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // An error is dispatched through here again: it keeps its id.
        String id = request.getAttribute(REQUEST_ID) instanceof String known
                ? known
                : UUID.randomUUID().toString();
        request.setAttribute(REQUEST_ID, id);
        request.setCharacterEncoding("UTF-8");
        response.setHeader("X-Request-Id", id);
        context.begin(new CallContext.Request(id, request.getRemoteAddr()));
        try {
            chain.doFilter(request, response);
        } finally {
            context.end();
        }
    }
}
