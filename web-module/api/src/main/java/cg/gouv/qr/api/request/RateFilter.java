package cg.gouv.qr.api.request;

import cg.gouv.qr.api.problem.ApiProblem;
import cg.gouv.qr.api.problem.ProblemAnswers;
import cg.gouv.qr.api.request.Allowances.Allowance;
import cg.gouv.qr.platform.Configuration;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/** Lets each client make so many requests a minute: by the subject of its token, or by its address where there is none. */
public class RateFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

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
        Allowances all = java.util.Objects.requireNonNull(allowances);
        Allowance allowance = all.take(client(request));
        response.setHeader("RateLimit-Limit", Integer.toString(all.perMinute()));
        response.setHeader("RateLimit-Remaining", Long.toString(allowance.remaining()));
        response.setHeader("RateLimit-Reset", Long.toString(allowance.secondsToFull()));
        if (allowance.allowed()) {
            chain.doFilter(request, response);
            return;
        }
        var answer = problems.of(ApiProblem.of(429, "tooManyRequests", all.perMinute(), allowance.secondsToWait()));
        response.setHeader("Retry-After", Long.toString(allowance.secondsToWait()));
        answer.send(response);
    }

    private static String client(HttpServletRequest request) {
        Principal principal = request.getUserPrincipal();
        return principal == null ? "address " + request.getRemoteAddr() : "subject " + principal.getName();
    }
}
