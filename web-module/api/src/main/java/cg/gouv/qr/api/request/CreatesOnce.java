package cg.gouv.qr.api.request;

import cg.gouv.qr.api.json.Json;
import cg.gouv.qr.api.problem.ApiProblem;
import cg.gouv.qr.platform.IdempotentRequests;
import cg.gouv.qr.platform.IdempotentRequests.Answer;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Answers a repeated request as it was answered first. The operation runs inside the transaction that keeps its answer, unless
 * it takes a file.
 */
@Creates
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class CreatesOnce {
    static final String HEADER = "Idempotency-Key";
    private static final String REPLAYED = "Idempotency-Replayed";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    @Inject
    IdempotentRequests requests;

    @Inject
    RequestBody body;

    @Inject
    Clock clock;

    @AroundInvoke
    @Nullable Object once(InvocationContext operation) throws Exception {
        String key = body.idempotencyKey();
        if (key == null) {
            return operation.proceed();
        }
        if (!KEY.matcher(key).matches()) {
            throw ApiProblem.field(HEADER, "invalid.idempotencyKey", key);
        }
        Answer answer = operation.getMethod().getAnnotation(Creates.class).upload()
                ? inSteps(key, operation)
                : requests.once(key, body::fingerprint, () -> answer(operation));
        var response = Response.status(answer.status()).entity(answer.body()).type(MediaType.APPLICATION_JSON_TYPE);
        answer.headers().forEach(response::header);
        return answer.repeated() ? response.header(REPLAYED, "true").build() : response.build();
    }

    private Answer inSteps(String key, InvocationContext operation) {
        Instant began = clock.instant().truncatedTo(ChronoUnit.MICROS); // as PostgreSQL keeps it
        Optional<Answer> before = requests.begin(key, began, body::fingerprint);
        if (before.isPresent()) {
            return before.get();
        }
        boolean isKept = false;
        try {
            Answer answer = answer(operation);
            requests.finish(key, began, body.fingerprint(), answer);
            isKept = true;
            return answer;
        } finally {
            if (!isKept) {
                requests.release(key, began);
            }
        }
    }

    private static Answer answer(InvocationContext operation) {
        try {
            Response response = (Response) operation.proceed();
            Map<String, String> headers = new LinkedHashMap<>();
            response.getStringHeaders().keySet().forEach(name -> headers.put(name, response.getHeaderString(name)));
            headers.remove("Content-Type");
            String json = response.hasEntity() ? Json.MAPPER.writeValueAsString(response.getEntity()) : "";
            return new Answer(response.getStatus(), headers, json, false);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e); // an upload that broke off
        } catch (Exception e) {
            throw new IllegalStateException("An operation that creates throws no checked exception", e);
        }
    }
}
