package cg.gouv.qr.api.request;

import cg.gouv.qr.platform.SignIns;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Notes who came in by token. */
public class SignInFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    @Inject
    transient SignIns signIns;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getUserPrincipal() != null) {
            signIns.note();
        }
        chain.doFilter(request, response);
    }
}
