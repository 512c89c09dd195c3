package cg.gouv.qr.gate;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.util.Set;

/**
 * Refuses at once who comes before the application has begun, or when it goes: with a page in both languages, or a problem
 * document (RFC 9457). Its status is 503; behind a proxy, to what is not just read, it is 425 (Too Early, RFC 8470), by which
 * the proxy knows that nothing has been done, as 503 may also be the end of work.
 */
final class ClosedHandler implements HttpHandler {
    private static final String PAGE = """
            <!doctype html>
            <html lang="fr">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width,initial-scale=1">
            <title>Le service redémarre · The service is restarting</title>
            <body style="font:1.0625rem/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem">
            <h1>Le service redémarre</h1>
            <p>Réessayez dans un instant. Ce n’est ni un oui ni un non : ne vous fiez pas encore à l’estampille.</p>
            <section lang="en"><h2>The service is restarting</h2>
            <p>Try again in a moment. This is neither a yes nor a no: do not rely on the stamp yet.</p></section>
            </body>
            </html>
            """;

    private static final String PROBLEM = """
            {"type":"urn:estampille:problem:away","title":"Service indisponible","status":%d,"detail":"Le service redémarre ; \
            recommencez dans un instant. The service is restarting; try again in a moment."}
            """;

    /** What proxies ask. */
    private static final String HEALTH = "/health/";

    private static final int TOO_EARLY = 425;
    private static final Set<HttpString> READING = Set.of(Methods.GET, Methods.HEAD);

    private final Doorway doorway;
    private final Watchers watchers;
    private final boolean behindProxy;
    private final HttpHandler next;

    ClosedHandler(Doorway doorway, Watchers watchers, boolean behindProxy, HttpHandler next) {
        this.doorway = doorway;
        this.watchers = watchers;
        this.behindProxy = behindProxy;
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        boolean watches = exchange.getRequestPath().startsWith(HEALTH);
        if (watches && watchers.ask(who(exchange))) {
            // To the proxy: no more than what is under way here (its http-check disable-on-404).
            exchange.setStatusCode(StatusCodes.NOT_FOUND);
        } else if (doorway.enter()) {
            exchange.addExchangeCompleteListener((ended, others) -> {
                doorway.leave();
                if (watches && ended.getStatusCode() == StatusCodes.OK) {
                    watchers.greet(who(ended));
                }
                others.proceed();
            });
            next.handleRequest(exchange);
        } else {
            refuse(exchange);
        }
    }

    /** A proxy's backends ask from one address, and are told apart by what they ask. */
    private static String who(HttpServerExchange exchange) {
        return exchange.getSourceAddress().getHostString()
                + ' '
                + exchange.getRequestPath()
                + '?'
                + exchange.getQueryString();
    }

    private void refuse(HttpServerExchange exchange) {
        String accepted = exchange.getRequestHeaders().getFirst(Headers.ACCEPT);
        boolean page = accepted != null && accepted.contains("text/html");
        int status = !behindProxy || READING.contains(exchange.getRequestMethod())
                ? StatusCodes.SERVICE_UNAVAILABLE
                : TOO_EARLY;
        exchange.setStatusCode(status);
        exchange.getResponseHeaders()
                .put(Headers.RETRY_AFTER, 2)
                .put(Headers.CACHE_CONTROL, "no-store")
                .put(Headers.CONTENT_TYPE, page ? "text/html; charset=utf-8" : "application/problem+json");
        exchange.getResponseSender().send(page ? PAGE : PROBLEM.formatted(status));
    }
}
