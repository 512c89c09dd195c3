package cg.gouv.qr.api.problem;

import cg.gouv.qr.api.call.CurrentRequest;
import cg.gouv.qr.api.json.Json;
import cg.gouv.qr.platform.Refusal;
import cg.gouv.qr.platform.ReportEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes a failure an answer, tells the audit of refusals and the log of what nobody expected. */
@ApplicationScoped
public class ProblemAnswers {
    private static final Logger LOG = System.getLogger(ProblemAnswers.class.getName());
    private static final String RETRY_AFTER_SECONDS = "5";

    @Inject
    CurrentRequest request;

    @Inject
    ReportEvent audit;

    /** @param headers beside the request's own */
    public record Answer(int status, Map<String, String> headers, String body) {
        /** Outside of JAX-RS. */
        public void send(HttpServletResponse response) throws IOException {
            response.setStatus(status);
            headers.forEach(response::setHeader);
            response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        }
    }

    public Answer of(Throwable failure) {
        return of(Diagnosis.of(failure), failure);
    }

    /** For what was refused before any resource was reached. */
    public Answer of(int status) {
        return answer(HttpStatus.diagnose(status));
    }

    /** For an address that is none. */
    Answer ofAddress() {
        return answer(Diagnosis.of(400, "malformedAddress"));
    }

    private Answer of(Diagnosis diagnosis, Throwable failure) {
        if (diagnosis.status() >= 500) {
            LOG.log(Level.ERROR, () -> request.line() + " failed, request " + request.id(), failure);
        } else if (diagnosis.key().equals("invalid.stored")) {
            LOG.log(
                    Level.WARNING,
                    () -> request.line() + ": only PostgreSQL refused a value, " + request.id(),
                    failure);
        }
        if (diagnosis.status() == 403 || diagnosis.status() == 409) {
            report(diagnosis);
        }
        return answer(diagnosis);
    }

    /** A trail that cannot be written now must not turn a refusal into a failure; the log keeps it. */
    private void report(Diagnosis diagnosis) {
        try {
            audit.report(new Refusal(request.line(), diagnosis.key()));
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, () -> "Not in the audit: " + request.line() + " refused, " + diagnosis.key(), e);
        }
    }

    private Answer answer(Diagnosis diagnosis) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", ProblemDocument.MEDIA_TYPE);
        headers.put("Content-Language", request.language().toLanguageTag());
        headers.put("Vary", "Accept-Language");
        if (diagnosis.status() == 503) {
            headers.put("Retry-After", RETRY_AFTER_SECONDS);
        }
        var document = ProblemDocument.of(diagnosis, request.id(), request.language());
        try {
            return new Answer(diagnosis.status(), headers, Json.MAPPER.writeValueAsString(document));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
