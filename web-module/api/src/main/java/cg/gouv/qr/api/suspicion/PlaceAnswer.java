package cg.gouv.qr.api.suspicion;

import cg.gouv.qr.sighting.Place;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A cell of a tenth of a degree, 11 km. */
@Schema(name = "Cell")
record PlaceAnswer(
        @Schema(description = "Of the cell's middle, in degrees (WGS 84).")
        double latitude,

        @Schema(description = "Of the cell's middle, in degrees (WGS 84).")
        double longitude) {
    static @Nullable PlaceAnswer of(@Nullable Place place) {
        return place == null ? null : new PlaceAnswer(hundredths(place.latitude()), hundredths(place.longitude()));
    }

    private static double hundredths(double degrees) {
        return Math.round(degrees * 100) / 100.0;
    }
}
