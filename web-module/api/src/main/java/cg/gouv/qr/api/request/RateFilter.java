package cg.gouv.qr.api.request;

import cg.gouv.qr.api.problem.ApiProblem;
import cg.gouv.qr.api.problem.ProblemAnswers;
import cg.gouv.qr.api.request.Allowances.Allowance;
import cg.gouv.qr.platform.Configuration;
import cg.gouv.qr.platform.NetworkAddresses;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/**
 * Lets each client make so many requests a minute: by the subject of its token, or by its network where there is none that is
 * valid. Both are counted apart, so that whoever tries tokens from an office's address locks none of its people out.
 */
public class RateFilter extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final String COUNTED = "cg.gouv.qr.api.counted";

    @Inject
    transient Configuration configuration;

    @Inject
    transient ProblemAnswers problems;

    private transient @Nullable Allowances allowances;

    @Override
    public void init() {
        allowances = new Allowances(configuration.requestsPerMinute());
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // An error is dispatched through here again. Whoever was refused at sign-in was not seen before.
        if (request.getAttribute(COUNTED) != null) {
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(COUNTED, true);
        Allowances all = java.util.Objects.requireNonNull(allowances);
        Allowance allowance = all.take(client(request));
        response.setHeader("RateLimit-Limit", Integer.toString(all.perMinute()));
        response.setHeader("RateLimit-Remaining", Long.toString(allowance.remaining()));
        response.setHeader("RateLimit-Reset", Long.toString(allowance.secondsToFull()));
        if (allowance.allowed()) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Retry-After", Long.toString(allowance.secondsToWait()));
        problems.of(ApiProblem.of(429, "tooManyRequests", all.perMinute(), allowance.secondsToWait()))
                .send(response);
    }

    private static String client(HttpServletRequest request) {
        Principal principal = request.getUserPrincipal();
        return principal == null
                ? "address " + NetworkAddresses.ofClient(request.getRemoteAddr())
                : "subject " + principal.getName();
    }
}
