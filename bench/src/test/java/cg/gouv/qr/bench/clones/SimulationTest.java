package cg.gouv.qr.bench.clones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cg.gouv.qr.sighting.Sighting;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SimulationTest {
    private static final long SEED = 20261122;
    private static final int STAMPS = 20_000;

    static Stream<String> populations() {
        return Stream.concat(Population.TUNING.stream(), Population.HELD_OUT.stream());
    }

    @ParameterizedTest
    @MethodSource("populations")
    void makesWhatItsFileSays(String name) throws IOException {
        Population population = Population.read(name);
        Simulation simulation = new Simulation(population, SEED);
        List<History> honest = Stream.generate(simulation::honest).limit(STAMPS).toList();

        double sightings =
                honest.stream().mapToInt(stamp -> stamp.sightings().size()).sum();
        double lives = 1 + population.number("resale");
        double scans = population.number("stock.scans")
                + lives * (population.number("shop.scans") + population.number("owner.scans"));
        assertThat(sightings / STAMPS).isCloseTo(scans * (1 + population.number("again")), within(0.1 * scans));
        double placeless = honest.stream()
                .flatMap(stamp -> stamp.sightings().stream())
                .filter(sighting -> sighting.place() == null)
                .count();
        assertThat(placeless / sightings).isCloseTo(population.number("place.none"), within(0.02));
        assertThat(honest.stream().filter(stamp -> stamp.applied() != null).count() / (double) STAMPS)
                .isCloseTo(population.number("reported"), within(0.02));
    }

    @ParameterizedTest
    @MethodSource("populations")
    void copiesAreSeenApartFromTheGenuineItem(String name) throws IOException {
        Simulation simulation = new Simulation(Population.read(name), SEED);
        List<History> copied = Stream.generate(simulation::copied).limit(STAMPS).toList();

        assertThat(copied).anyMatch(History::isSeenInTwoTowns).anyMatch(stamp -> !stamp.isSeenInTwoTowns());
        assertThat(copied).allSatisfy(stamp -> {
            assertThat(stamp.sightings()).isSortedAccordingTo(Comparator.comparingLong(Sighting::second));
            long places = stamp.sightings().stream()
                    .map(Sighting::place)
                    .filter(Objects::nonNull)
                    .distinct()
                    .count();
            assertThat(!stamp.isSeenInTwoTowns() || places > 1).isTrue();
        });
    }

    @Test
    void isTheSameFromTheSameSeed() throws IOException {
        Population population = Population.read("tuning-1");
        Simulation one = new Simulation(population, 7);
        Simulation same = new Simulation(population, 7);
        assertThat(Stream.generate(one::copied).limit(100).toList())
                .isEqualTo(Stream.generate(same::copied).limit(100).toList());
    }
}
