package cg.gouv.qr.api.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** A problem as JAX-RS sends it. */
final class ProblemResponse {
    private ProblemResponse() {}

    static Response of(ProblemAnswers.Answer problem) {
        return of(problem, null);
    }

    /** @param allow the methods that there are, for a 405 */
    static Response of(ProblemAnswers.Answer problem, @Nullable String allow) {
        var response = Response.status(problem.status()).entity(problem.body());
        problem.headers().forEach(response::header);
        return allow == null
                ? response.build()
                : response.header(HttpHeaders.ALLOW, allow).build();
    }
}
