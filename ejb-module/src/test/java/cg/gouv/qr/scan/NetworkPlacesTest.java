package cg.gouv.qr.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cg.gouv.qr.sighting.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkPlacesTest {
    private static final Place BRAZZAVILLE = Place.of(-4.27, 15.28);
    private static final Place POINTE_NOIRE = Place.of(-4.78, 11.86);

    @TempDir
    Path folder;

    @Test
    void theSmallestNetworkCounts() throws IOException {
        NetworkPlaces places = read("""
                # the operator's gateways
                203.0.113.0/24, -4.27, 15.28

                203.0.113.128/25,-4.78,11.86
                2001:db8::/32,-4.27,15.28
                2001:db8:1::/48,-4.78,11.86
                198.51.100.7,-4.78,11.86
                """);

        assertThat(places.of("203.0.113.1")).contains(BRAZZAVILLE);
        assertThat(places.of("203.0.113.200")).contains(POINTE_NOIRE);
        assertThat(places.of("2001:db8:2::1")).contains(BRAZZAVILLE);
        assertThat(places.of("2001:db8:1::1")).contains(POINTE_NOIRE);
        assertThat(places.of("198.51.100.7")).as("a single address").contains(POINTE_NOIRE);
        assertThat(places.of("198.51.100.8")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "203.0.113.0/24", "203.0.113.*", "999.1.1.1", "_hidden"})
    void nothingIsKnownOfWhatIsNoAddress(String address) throws IOException {
        assertThat(read("203.0.113.0/24,-4.27,15.28").of(address)).isEmpty();
        assertThat(NetworkPlaces.NONE.of(address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "203.0.113.0/24",
                "203.0.113.0/24,-4.27",
                "203.0.113.0/24,-4.27,15.28,Brazzaville",
                "203.0.113.0/33,-4.27,15.28",
                "203.0.113-114.0,-4.27,15.28",
                "203.0.113.5/24,-4.27,15.28",
                "2001:db8::1/32,-4.27,15.28",
                "203.0/16,-4.27,15.28",
                "010.1.0.0/16,-4.27,15.28",
                "network,latitude,longitude",
                ",-4.27,15.28",
                "203.0.113.0/24,91,15.28",
                "203.0.113.0/24,south,15.28",
            })
    void namesTheLineThatIsWrong(String line) {
        assertThatThrownBy(() -> read("198.51.100.0/24,-4.27,15.28\n" + line))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Line 2 of " + folder)
                .hasMessageContaining("such as 41.194.0.0/16,-4.27,15.28; found \"" + line + "\"");
    }

    @Test
    void namesTheFileThatIsMissing() {
        assertThatThrownBy(() -> NetworkPlaces.read(folder.resolve("none.csv")))
                .hasMessageContaining("ESTAMPILLE_NETWORK_PLACES names " + folder);
    }

    private NetworkPlaces read(String text) throws IOException {
        return NetworkPlaces.read(Files.writeString(folder.resolve("networks.csv"), text));
    }
}
