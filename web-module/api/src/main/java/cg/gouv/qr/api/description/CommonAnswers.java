package cg.gouv.qr.api.description;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createHeader;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createParameter;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;
import static org.eclipse.microprofile.openapi.OASFactory.createSecurityRequirement;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Gives every operation what all share: its permission ({@code x-permission}), the security that it needs, the problems that
 * it may answer, the headers for versions and repetitions.
 */
public class CommonAnswers implements OASFilter {
    private static final Set<HttpMethod> CHANGES =
            Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);
    private static final String PROBLEM_SCHEMA = "#/components/schemas/Problem";
    private static final Map<Integer, String> PROBLEMS = Map.ofEntries(
            Map.entry(400, "A value is malformed or out of range; `errors` names the field"),
            Map.entry(401, "No token, or none that is valid for this API"),
            Map.entry(403, "The token lacks the permission"),
            Map.entry(404, "There is no such thing, or it is another organisation's"),
            Map.entry(406, "Not available in the format asked for"),
            Map.entry(409, "The present state does not allow it"),
            Map.entry(412, "It changed since it was read"),
            Map.entry(413, "The request is too long"),
            Map.entry(415, "The format sent is not accepted"),
            Map.entry(422, "The idempotency key stood for another request"),
            Map.entry(428, "If-Match is missing"),
            Map.entry(429, "Too many requests; Retry-After tells when to go on"),
            Map.entry(500, "Something unexpected; tell the operator the request's id"),
            Map.entry(503, "Something that is needed is away; Retry-After tells when to try again"));

    @Override
    public void filterOpenAPI(OpenAPI api) {
        PROBLEMS.forEach(
                (status, description) -> api.getComponents().addResponse("problem" + status, problem(description)));
        api.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> complete(api, path, method, operation)));
        Identifiers.leaveOut(api);
    }

    private static void complete(OpenAPI api, String path, HttpMethod method, Operation operation) {
        ResourceMethod resource = ResourceMethod.of(operation.getOperationId());
        operation.setOperationId(resource.name());
        operation.addExtension("x-permission", resource.permission());
        operation.setSecurity(List.of(createSecurityRequirement().addScheme("token")));
        Set<Integer> problems = new TreeSet<>(Set.of(401, 403, 406, 429, 500, 503));
        if (path.contains("{")) {
            problems.addAll(Set.of(400, 404));
        }
        if (operation.getParameters() != null && !operation.getParameters().isEmpty()) {
            problems.add(400);
        }
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().setRequired(true);
            problems.addAll(Set.of(400, 413, 415));
        }
        if (CHANGES.contains(method)) {
            problems.add(409);
        }
        if (resource.creates()) {
            operation.addParameter(idempotencyKey());
            problems.add(422);
        }
        for (Parameter parameter : parameters(operation)) {
            Identifiers.writeAsText(api, parameter);
            if ("If-Match".equals(parameter.getName())) {
                parameter.setRequired(true);
                parameter.setDescription("The ETag that was read, such as \"3\" with its quotes.");
                parameter.setExample("\"0\"");
                problems.addAll(Set.of(400, 412, 428));
            }
        }
        operation.getResponses().getAPIResponses().values().forEach(CommonAnswers::addHeaders);
        problems.forEach(status -> operation
                .getResponses()
                .addAPIResponse(status.toString(), createAPIResponse().ref("#/components/responses/problem" + status)));
    }

    private static List<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    private static void addHeaders(APIResponse success) {
        success.addHeader("X-Request-Id", header("The request's id, in the logs and the audit too."));
        success.addHeader("ETag", header("The version of what is answered, where it has one."));
    }

    private static Header header(String description) {
        return createHeader().description(description).schema(createSchema().addType(SchemaType.STRING));
    }

    private static Parameter idempotencyKey() {
        return createParameter()
                .name("Idempotency-Key")
                .in(In.HEADER)
                .description(
                        "Of the client's choice, 1 to 200 visible ASCII characters: the same request under the same key"
                                + " is done once, and answered alike for 24 hours.")
                .schema(createSchema().addType(SchemaType.STRING).minLength(1).maxLength(200));
    }

    private static APIResponse problem(String description) {
        return createAPIResponse()
                .description(description)
                .content(createContent()
                        .addMediaType(
                                "application/problem+json",
                                createMediaType().schema(createSchema().ref(PROBLEM_SCHEMA))));
    }
}
