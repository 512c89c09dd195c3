package cg.gouv.qr.api.problem;

import cg.gouv.qr.api.signin.KeysAway;
import cg.gouv.qr.platform.InvalidValue;
import cg.gouv.qr.platform.Problem;
import com.fasterxml.jackson.core.JacksonException;
import jakarta.ejb.EJBAccessException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import java.io.CharConversionException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to tell the caller of a failure, found in the failure or in what caused it: the container wraps what a session bean
 * throws, and a transaction that fails at its end wraps it again.
 *
 * @param status the answer's
 * @param key the problem's, stable: its type and its message
 * @param field of the request that is wrong, if it is one
 */
record Diagnosis(
        int status,
        String key,
        List<Object> arguments,
        @Nullable String field) {
    /** Nothing that the caller did: 500, told without any detail. */
    static final Diagnosis UNKNOWN = of(500, "internal");

    private static final String SIGN_IN = "org.wildfly.security.http.oidc.";

    static Diagnosis of(int status, String key, Object... arguments) {
        return new Diagnosis(status, key, List.of(arguments), null);
    }

    static Diagnosis field(String field, String key, Object... arguments) {
        return new Diagnosis(400, key, List.of(arguments), field);
    }

    static Diagnosis of(Throwable failure) {
        List<Throwable> causes = causes(failure);
        // A rule of the domain says most; what the container or HTTP says of it, less.
        for (Throwable cause : causes) {
            if (cause instanceof Problem problem) {
                return of(problem, causes);
            }
            if (cause instanceof ApiProblem problem) {
                return problem.diagnosis();
            }
        }
        for (Throwable cause : causes) {
            Optional<Diagnosis> known = known(cause);
            if (known.isPresent()) {
                return known.get();
            }
        }
        return causes.stream()
                .filter(WebApplicationException.class::isInstance)
                .findFirst()
                .map(cause -> HttpStatus.diagnose(
                        ((WebApplicationException) cause).getResponse().getStatus()))
                .orElse(UNKNOWN);
    }

    private static Optional<Diagnosis> known(Throwable cause) {
        if (cause instanceof EJBAccessException) {
            return Optional.of(HttpStatus.diagnose(403));
        }
        if (cause instanceof OptimisticLockException) {
            return Optional.of(of(412, "changedMeanwhile"));
        }
        if (cause instanceof JacksonException json) {
            return Optional.of(MalformedJson.diagnose(json));
        }
        if (cause instanceof CharConversionException) {
            return Optional.of(of(400, "malformedText"));
        }
        if (cause instanceof SQLException sql) {
            return DatabaseFailure.diagnose(sql);
        }
        // Undertow's, whose classes are none of ours to name.
        if (cause instanceof IOException && cause.getClass().getSimpleName().equals("RequestTooBigException")) {
            return Optional.of(HttpStatus.diagnose(413));
        }
        return isSignIn(cause) ? Optional.of(HttpStatus.diagnose(503)) : Optional.empty();
    }

    /**
     * A bad token is refused with 401. What the container's sign-in throws instead means that it could not ask the identity
     * provider for its keys; it says so in many ways, such as "No expected issuer given". Of a key it would say nothing, so
     * {@link KeysAway} does.
     */
    private static boolean isSignIn(Throwable cause) {
        if (cause instanceof KeysAway) {
            return true;
        }
        StackTraceElement[] trace = cause.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().startsWith(SIGN_IN);
    }

    private static Diagnosis of(Problem problem, List<Throwable> causes) {
        String field = problem instanceof InvalidValue invalid ? invalid.field() : null;
        Optional<JacksonException> around = causes.stream()
                .filter(JacksonException.class::isInstance)
                .map(JacksonException.class::cast)
                .findFirst();
        if (field != null && around.isPresent()) {
            field = MalformedJson.within(around.get(), field);
        }
        return new Diagnosis(HttpStatus.of(problem.kind()), problem.key(), problem.arguments(), field);
    }

    /** The failure, what caused it, and so on; a cause that comes twice ends the chain. */
    private static List<Throwable> causes(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }
}
