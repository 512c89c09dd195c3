package cg.gouv.qr.gate;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Has a request come from the client and by its scheme, not from the proxy before: if that is one of ours, and as it says in
 * {@code X-Forwarded-For} and {@code X-Forwarded-Proto}. No other header is heard, {@code Forwarded} (RFC 7239) neither: our
 * proxies do not write it, so it is the client's.
 */
final class ForwardedHandler implements HttpHandler {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final TrustedProxies proxies;
    private final HttpHandler next;

    ForwardedHandler(TrustedProxies proxies, HttpHandler next) {
        this.proxies = proxies;
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        InetAddress peer =
                exchange.getConnection().getPeerAddress(InetSocketAddress.class).getAddress();
        if (proxies.trusts(peer)) {
            List<String> forwarded = Optional.<List<String>>ofNullable(
                            exchange.getRequestHeaders().get(Headers.X_FORWARDED_FOR))
                    .orElse(List.of());
            if (!forwarded.isEmpty()) {
                exchange.setSourceAddress(new InetSocketAddress(proxies.client(peer, forwarded), 0));
            }
            String scheme = exchange.getRequestHeaders().getLast(Headers.X_FORWARDED_PROTO);
            if (scheme != null && SCHEMES.contains(scheme)) {
                exchange.setRequestScheme(scheme);
            }
        }
        next.handleRequest(exchange);
    }
}
