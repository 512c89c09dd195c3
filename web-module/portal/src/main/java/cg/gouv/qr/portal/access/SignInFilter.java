package cg.gouv.qr.portal.access;

import cg.gouv.qr.platform.Caller;
import cg.gouv.qr.platform.SignIns;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;

/** Notes a sign-in once for each session, and gives the session a new id with it: one planted before is worth nothing. */
public class SignInFilter extends HttpFilter {
    private static final String REPORTED = "cg.gouv.qr.signInReported";
    private static final long serialVersionUID = 1L;

    @Inject
    transient Caller caller;

    @Inject
    transient SignIns signIns;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getUserPrincipal() != null) {
            HttpSession session = request.getSession();
            String person = caller.person();
            if (!person.equals(session.getAttribute(REPORTED))) {
                request.changeSessionId();
                signIns.note();
                session.setAttribute(REPORTED, person);
            }
        }
        chain.doFilter(request, response);
    }
}
