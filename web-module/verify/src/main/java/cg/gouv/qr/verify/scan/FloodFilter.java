package cg.gouv.qr.verify.scan;

import cg.gouv.qr.limit.ClientLimits;
import cg.gouv.qr.limit.Permit;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Lets each network ask so often, whatever it asks for; before anything else is done. */
@WebFilter(
        servletNames = {
            "cg.gouv.qr.verify.scan.ScanServlet",
            "cg.gouv.qr.verify.scan.FrontServlet",
            "cg.gouv.qr.verify.scan.CertificateServlet",
            "cg.gouv.qr.verify.scan.ReportServlet"
        })
public class FloodFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    @Inject
    transient ClientLimits limits;

    @Inject
    transient Answers answers;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Permit permit = limits.request(Askers.client(request));
        if (permit.isGiven()) {
            chain.doFilter(request, response);
        } else {
            answers.slowDown(permit.delay(), request, response);
        }
    }
}
