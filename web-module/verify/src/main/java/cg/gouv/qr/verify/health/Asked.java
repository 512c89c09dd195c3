package cg.gouv.qr.verify.health;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;

/** How somebody came to this node. */
final class Asked {
    private static final String[] BY_PROXIES = {"Forwarded", "X-Forwarded-For", "X-Forwarded-Proto", "Via"};

    private Asked() {}

    /** Whether a proxy passed it on, as proxies say: what is for operators is not for whoever comes that way. */
    static boolean throughAProxy(HttpServletRequest request) {
        return Stream.of(BY_PROXIES).anyMatch(name -> request.getHeader(name) != null);
    }
}
