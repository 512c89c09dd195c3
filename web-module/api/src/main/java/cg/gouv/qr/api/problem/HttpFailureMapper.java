package cg.gouv.qr.api.problem;

import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What JAX-RS itself refuses: no such path, method or media type. */
@Provider
public class HttpFailureMapper implements ExceptionMapper<WebApplicationException> {
    @Inject
    ProblemAnswers problems;

    @Override
    public Response toResponse(WebApplicationException failure) {
        Response answer = failure.getResponse();
        if (answer.getStatus() < 400) {
            return answer; // such as the answer to OPTIONS
        }
        return ProblemResponse.of(problems.of(failure), answer.getHeaderString(HttpHeaders.ALLOW));
    }
}
