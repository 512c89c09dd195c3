package cg.gouv.qr.verify.scan;

import cg.gouv.qr.platform.NetworkAddresses;
import cg.gouv.qr.scan.Asker;
import cg.gouv.qr.scan.Channel;
import cg.gouv.qr.scan.GeoUri;
import jakarta.servlet.http.HttpServletRequest;

/** Who sends a request. */
final class Askers {
    private Askers() {}

    static Asker of(HttpServletRequest request, Channel channel) {
        return new Asker(
                channel, client(request), request.getRemoteAddr(), GeoUri.place(request.getHeader(GeoUri.HEADER)));
    }

    /** Whom requests and attempts are counted for. */
    static String client(HttpServletRequest request) {
        return NetworkAddresses.ofClient(request.getRemoteAddr());
    }
}
