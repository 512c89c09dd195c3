package cg.gouv.qr.gate;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Lets requests through, or empties them of what is wrong and sends them to {@link RefusedServlet} with a status. */
final class GateHandler implements HttpHandler {
    /** Times the limit: what a client sends of a refused body is read to its end, or it would never see the answer. */
    private static final int PATIENCE = 8;

    /** What might be too much for the container, or would have it sign the sender in, or read the body as a form. */
    private static final List<HttpString> LEFT_OUT =
            List.of(Headers.COOKIE, Headers.AUTHORIZATION, Headers.CONTENT_TYPE);

    private final Limits limits;
    private final boolean anyQuery;
    private final HttpHandler decoding;

    GateHandler(Limits limits, boolean anyQuery, HttpHandler decoding) {
        this.limits = limits;
        this.anyQuery = anyQuery;
        this.decoding = decoding;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        if (anyQuery && !Address.isQuery(exchange.getQueryString())) {
            exchange.getQueryParameters().clear();
            exchange.setQueryString("");
        }
        OptionalInt refused = refused(exchange);
        if (refused.isEmpty()) {
            exchange.setMaxEntitySize(limits.body());
        } else {
            refuse(exchange, refused.getAsInt());
        }
        decoding.handleRequest(exchange);
    }

    private OptionalInt refused(HttpServerExchange exchange) {
        if (!Address.isPath(exchange.getRequestURI()) || !Address.isQuery(exchange.getQueryString())) {
            return OptionalInt.of(400);
        }
        return limits.refused(
                exchange.getRequestURI().length() + exchange.getQueryString().length(),
                exchange.getQueryParameters().size(),
                exchange.getRequestHeaders(),
                exchange.getRequestContentLength());
    }

    private void refuse(HttpServerExchange exchange, int status) {
        long length = exchange.getRequestContentLength();
        exchange.setMaxEntitySize(length <= PATIENCE * limits.body() ? Math.max(length, limits.body()) : limits.body());
        exchange.setRelativePath(RefusedServlet.PATH);
        exchange.setRequestPath(exchange.getResolvedPath() + RefusedServlet.PATH);
        exchange.setQueryString("");
        exchange.getQueryParameters().clear();
        exchange.getPathParameters().clear();
        LEFT_OUT.forEach(exchange.getRequestHeaders()::remove);
        // The container makes request attributes of them.
        exchange.putAttachment(
                HttpServerExchange.REQUEST_ATTRIBUTES, Map.of(RefusedServlet.STATUS, Integer.toString(status)));
    }
}
