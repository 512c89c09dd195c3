package cg.gouv.qr.verify.scan;

import cg.gouv.qr.scan.Asker;
import cg.gouv.qr.scan.Channel;
import cg.gouv.qr.sighting.Place;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who sends a request, and where they say they are: {@code Geolocation: geo:-4.27,15.28}, a geo URI (RFC 5870) in WGS 84. */
final class Askers {
    private static final int LONGEST = 200;

    /** Latitude and longitude; altitude and parameters, such as the uncertainty, are passed over. */
    private static final Pattern GEO =
            Pattern.compile("(?i)<?geo:(-?\\d{1,2}(?:\\.\\d{1,15})?),(-?\\d{1,3}(?:\\.\\d{1,15})?)(?:[,;][^>]*)?>?");

    /** Of RFC 5870, 3.4.1: with another reference system the numbers mean something else. */
    private static final Pattern OTHER_SYSTEM = Pattern.compile("(?i).*;crs=(?!wgs84(?:[;>]|$)).*");

    private Askers() {}

    static Asker of(HttpServletRequest request, Channel channel) {
        String address = request.getRemoteAddr();
        return new Asker(channel, address, address, place(request.getHeader("Geolocation")));
    }

    /** @param header nothing is known from one that cannot be read: a code is judged, whatever else is sent */
    static Optional<Place> place(@Nullable String header) {
        if (header == null || header.length() > LONGEST) {
            return Optional.empty();
        }
        String uri = header.strip();
        Matcher geo = GEO.matcher(uri);
        if (!geo.matches() || OTHER_SYSTEM.matcher(uri).matches()) {
            return Optional.empty();
        }
        double latitude = Double.parseDouble(geo.group(1));
        double longitude = Double.parseDouble(geo.group(2));
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
                ? Optional.of(Place.of(latitude, longitude))
                : Optional.empty();
    }
}
