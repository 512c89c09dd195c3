package cg.gouv.qr.scan;

import cg.gouv.qr.sighting.Place;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where clients say they are, in the header {@code Geolocation}: {@code geo:-4.27,15.28}, a geo URI (RFC 5870) in WGS 84. */
public final class GeoUri {
    /** The header's name. */
    public static final String HEADER = "Geolocation";

    private static final int LONGEST = 200;

    /** Latitude and longitude; altitude and parameters, such as the uncertainty, are passed over. */
    private static final Pattern GEO =
            Pattern.compile("(?i)<?geo:(-?\\d{1,2}(?:\\.\\d{1,15})?),(-?\\d{1,3}(?:\\.\\d{1,15})?)(?:[,;][^>]*)?>?");

    /** Of RFC 5870, 3.4.1: with another reference system the numbers mean something else. */
    private static final Pattern OTHER_SYSTEM = Pattern.compile("(?i).*;crs=(?!wgs84(?:[;>]|$)).*");

    private GeoUri() {}

    /** @param header nothing is known from one that cannot be read: a code is judged, whatever else is sent */
    public static Optional<Place> place(@Nullable String header) {
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
