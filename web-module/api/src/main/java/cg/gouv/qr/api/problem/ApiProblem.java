package cg.gouv.qr.api.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What HTTP itself forbids, where no rule of the domain speaks: a missing {@code If-Match}, a body too large. */
public class ApiProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String key;
    private final @Nullable String field;
    private final transient List<Object> arguments;

    private ApiProblem(int status, String key, @Nullable String field, List<Object> arguments) {
        super(key + " " + arguments);
        this.status = status;
        this.key = key;
        this.field = field;
        this.arguments = arguments;
    }

    /** @param key of the message in the bundle {@code api} */
    public static ApiProblem of(int status, String key, Object... arguments) {
        return new ApiProblem(status, key, null, List.of(arguments));
    }

    /** A field, parameter or header has a value that cannot be (400). */
    public static ApiProblem field(String field, String key, Object... arguments) {
        return new ApiProblem(400, key, field, List.of(arguments));
    }

    public int status() {
        return status;
    }

    Diagnosis diagnosis() {
        return new Diagnosis(status, key, arguments, field);
    }
}
