package cg.gouv.qr.gate;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.util.function.BooleanSupplier;

/** Answers 503 at once while the application begins: a page in both languages, or a problem document (RFC 9457). */
final class ClosedHandler implements HttpHandler {
    private static final String PAGE = """
            <!doctype html>
            <html lang="fr">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width,initial-scale=1">
            <title>Le service démarre · The service is starting</title>
            <body style="font:1.0625rem/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem">
            <h1>Le service démarre</h1>
            <p>Réessayez dans un instant. Ce n’est ni un oui ni un non : ne vous fiez pas encore à l’estampille.</p>
            <section lang="en"><h2>The service is starting</h2>
            <p>Try again in a moment. This is neither a yes nor a no: do not rely on the stamp yet.</p></section>
            </body>
            </html>
            """;

    private static final String PROBLEM = """
            {"type":"urn:estampille:problem:away","title":"Service indisponible","status":503,"detail":"Le service démarre ; \
            recommencez dans un instant. The service is starting; try again in a moment."}
            """;

    private final BooleanSupplier open;
    private final HttpHandler next;

    ClosedHandler(BooleanSupplier open, HttpHandler next) {
        this.open = open;
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        if (open.getAsBoolean()) {
            next.handleRequest(exchange);
            return;
        }
        String accepted = exchange.getRequestHeaders().getFirst(Headers.ACCEPT);
        boolean page = accepted != null && accepted.contains("text/html");
        exchange.setStatusCode(StatusCodes.SERVICE_UNAVAILABLE);
        exchange.getResponseHeaders()
                .put(Headers.RETRY_AFTER, 2)
                .put(Headers.CACHE_CONTROL, "no-store")
                .put(Headers.CONTENT_TYPE, page ? "text/html; charset=utf-8" : "application/problem+json");
        exchange.getResponseSender().send(page ? PAGE : PROBLEM);
    }
}
