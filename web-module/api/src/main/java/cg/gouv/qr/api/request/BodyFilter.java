package cg.gouv.qr.api.request;

import cg.gouv.qr.api.problem.ApiProblem;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** Bounds a JSON body, hashes what comes under an {@code Idempotency-Key}, and refuses a body that says nothing. */
@Provider
@Priority(Priorities.ENTITY_CODER)
public class BodyFilter implements ContainerRequestFilter, ReaderInterceptor {
    @Inject
    RequestBody body;

    @Override
    public void filter(ContainerRequestContext request) {
        InputStream stream = request.getEntityStream();
        MediaType type = request.getMediaType();
        if (isJson(type)) {
            if (request.getLength() > BoundedStream.JSON_LIMIT) {
                throw ApiProblem.of(413, "tooLarge");
            }
            stream = new BoundedStream(stream, BoundedStream.JSON_LIMIT);
        }
        String key = request.getHeaderString(CreatesOnce.HEADER);
        if (key != null) {
            String head = request.getMethod() + " "
                    + request.getUriInfo().getRequestUri().getRawPath() + " "
                    + request.getUriInfo().getRequestUri().getRawQuery() + " " + type;
            stream = body.begin(key, head, stream);
        }
        request.setEntityStream(stream);
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Object read = context.proceed();
        if (read == null && isJson(context.getMediaType())) {
            throw ApiProblem.of(400, "emptyBody");
        }
        return read;
    }

    private static boolean isJson(MediaType type) {
        return type != null && type.getSubtype().toLowerCase(Locale.ROOT).endsWith("json");
    }
}
