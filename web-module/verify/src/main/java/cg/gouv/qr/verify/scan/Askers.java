package cg.gouv.qr.verify.scan;

import cg.gouv.qr.scan.Asker;
import cg.gouv.qr.scan.Channel;
import cg.gouv.qr.scan.GeoUri;
import jakarta.servlet.http.HttpServletRequest;

/** Who sends a request. */
final class Askers {
    private Askers() {}

    static Asker of(HttpServletRequest request, Channel channel) {
        String address = request.getRemoteAddr();
        return new Asker(channel, address, address, GeoUri.place(request.getHeader(GeoUri.HEADER)));
    }
}
