package cg.gouv.qr.api.problem;

import cg.gouv.qr.platform.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A problem document (RFC 9457). */
@Schema(name = "Problem")
public record ProblemDocument(
        @Schema(description = "Stable; names the rule.", examples = "urn:estampille:problem:invalid.missing")
        String type,

        @Schema(description = "What kind of problem, in the caller's language.")
        String title,

        @Schema(examples = "400") int status,

        @Schema(description = "What was expected and what was found, in the caller's language.")
        String detail,

        @Schema(description = "The request's id, also in X-Request-Id and in the logs.")
        String instance,

        @Schema(description = "The fields, parameters or headers that are wrong.") @Nullable List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** Before the problem's key; a name and not an address, since each country's host is another. */
    private static final String TYPE = "urn:estampille:problem:";

    private static final Texts API =
            new Texts("texts.api", Objects.requireNonNull(ProblemDocument.class.getClassLoader()));

    /** One wrong field: its path, such as {@code lines[2].quantity}, and what is wrong with it. */
    @Schema(name = "FieldError")
    public record FieldError(String field, String detail) {}

    static ProblemDocument of(Diagnosis diagnosis, String request, Locale language) {
        String detail = API.find(diagnosis.key(), diagnosis.arguments(), language)
                .orElseGet(() -> Texts.PROBLEMS.text(diagnosis.key(), diagnosis.arguments(), language));
        String title = API.find("title." + diagnosis.status(), List.of(), language)
                .orElseGet(() -> API.text("title.400", List.of(), language));
        String field = diagnosis.field();
        return new ProblemDocument(
                TYPE + diagnosis.key(),
                title,
                diagnosis.status(),
                detail,
                request,
                field == null ? null : List.of(new FieldError(field, detail)));
    }
}
