package cg.gouv.qr.portal.access;

import cg.gouv.qr.platform.Configuration;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;

/** Tells browsers to run no script, to load nothing from elsewhere, and to show no page of ours in another's frame. */
public class SecurityHeadersFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Configuration configuration;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Content-Security-Policy", policy());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (!request.getServletPath().startsWith("/jakarta.faces.resource/")) {
            response.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(request, response);
    }

    /** A form posted after the session ended is sent on to the identity provider, so forms may lead there. */
    private String policy() {
        URI realm = configuration.realm();
        return "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self' " + realm.getScheme() + "://"
                + realm.getAuthority() + "; frame-ancestors 'none'; base-uri 'none'";
    }
}
