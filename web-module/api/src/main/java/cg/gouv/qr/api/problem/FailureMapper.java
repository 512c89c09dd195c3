package cg.gouv.qr.api.problem;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Whatever a resource or a filter throws, and no other mapper names. */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {
    @Inject
    ProblemAnswers problems;

    @Override
    public Response toResponse(Throwable failure) {
        return ProblemResponse.of(problems.of(failure));
    }
}
