package cg.gouv.qr.scan;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.sighting.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeoUriTest {
    private static final Place BRAZZAVILLE = Place.of(-4.27, 15.28);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "geo:-4.27,15.28",
                "<geo:-4.27,15.28>",
                " GEO:-4.2700001,15.28 ",
                "geo:-4.27,15.28,310",
                "geo:-4.27,15.28;u=35",
                "<geo:-4.27,15.28;crs=wgs84;u=35>"
            })
    void areWhereTheySay(String header) {
        assertThat(GeoUri.place(header)).contains(BRAZZAVILLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-4.27,15.28",
                "geo:-4.27",
                "geo:north,east",
                "geo:91,15",
                "geo:-4.27,181",
                "geo:NaN,NaN",
                "geo:-4.27,15.28;crs=Moon-2011",
                "geo:1e1,2"
            })
    void areNowhereWhenItCannotBeRead(String header) {
        assertThat(GeoUri.place(header)).isEmpty();
    }

    @Test
    void needNotSayIt() {
        assertThat(GeoUri.place(null)).isEmpty();
        assertThat(GeoUri.place("geo:-4.27,15.28;x=" + "a".repeat(1000))).isEmpty();
    }
}
