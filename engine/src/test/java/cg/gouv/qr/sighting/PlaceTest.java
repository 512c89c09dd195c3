package cg.gouv.qr.sighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTest {
    @ParameterizedTest
    @CsvSource({"-4.267, 15.283", "-90, -180", "90, 180", "0, 0", "-0.05, -0.05"})
    void holdsItsPointWithinHalfACell(double latitude, double longitude) {
        Place place = Place.of(latitude, longitude);

        assertThat(Math.abs(place.latitude() - latitude)).isLessThanOrEqualTo(0.05 + 1e-9);
        assertThat(Math.abs(place.longitude() - longitude)).isLessThanOrEqualTo(0.05 + 1e-9);
        assertThat(Place.ofNumber(place.number())).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource({"90.1, 0", "0, -180.5", "NaN, 0", "0, NaN", "Infinity, 0"})
    void refusesWhatIsNoPoint(double latitude, double longitude) {
        assertThatThrownBy(() -> Place.of(latitude, longitude))
                .hasMessageContaining("found " + latitude + " and " + longitude);
    }

    /** The cells' middles lie a few km beside the towns; the length of a quarter of a meridian is 10,007.5 km on this sphere. */
    @Test
    void measuresAlongTheGreatCircle() {
        Place equator = Place.of(0.05, 15.05);
        assertThat(equator.kilometresTo(Place.of(89.95, 15.05)))
                .isCloseTo(10_007.5 * 89.9 / 90, withinPercentage(0.01));
        assertThat(equator.kilometresTo(equator)).isZero();
        assertThat(Place.of(0.05, -179.95).kilometresTo(Place.of(0.05, 179.95)))
                .as("over the date line")
                .isCloseTo(11.12, withinPercentage(0.1));
    }
}
