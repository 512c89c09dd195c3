package cg.gouv.qr.api.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Takes the place of the mapper that RESTEasy brings for it, which answers with plain text. */
@Provider
public class MalformedJsonMapper implements ExceptionMapper<JsonProcessingException> {
    @Inject
    ProblemAnswers problems;

    @Override
    public Response toResponse(JsonProcessingException failure) {
        return ProblemResponse.of(problems.of(failure));
    }
}
