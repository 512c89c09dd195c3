package cg.gouv.qr.bench.clones;

import cg.gouv.qr.sighting.CloneModel;
import cg.gouv.qr.sighting.ScoreClones;
import cg.gouv.qr.sighting.Usual;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A population's scores.
 *
 * @param honest of stamps that are what they say
 * @param copied of copied ones
 * @param seenInTwoTowns of those copied ones of which each town has a scan
 */
record Trial(Scores honest, Scores copied, Scores seenInTwoTowns) {
    private static final int CHUNK = 20_000;
    /** Stamps from which it is known what is usual: every country has them, and nothing is tuned by them. */
    private static final int KNOWN = 50_000;

    /** @param seed of all that is drawn */
    static Trial of(Population population, CloneModel model, long honest, long copied, long seed) {
        ScoreClones scorer = new ScoreClones(model, usual(population, model, seed));
        return IntStream.range(0, (int) ((honest + CHUNK - 1) / CHUNK))
                .parallel()
                .mapToObj(chunk -> chunk(
                        new Simulation(population, seed + 1 + chunk),
                        scorer,
                        Math.min(CHUNK, honest - (long) chunk * CHUNK),
                        share(copied, honest, chunk)))
                .reduce(Trial::plus)
                .orElseThrow();
    }

    /** Copied stamps go with honest ones in proportion. */
    private static long share(long copied, long honest, int chunk) {
        return copied * Math.min(honest, (chunk + 1L) * CHUNK) / honest - copied * chunk * CHUNK / honest;
    }

    private static Trial chunk(Simulation simulation, ScoreClones scorer, long honest, long copied) {
        Trial trial = new Trial(new Scores(), new Scores(), new Scores());
        for (long stamp = 0; stamp < honest; stamp++) {
            trial.honest.add(score(scorer, simulation.honest()));
        }
        for (long stamp = 0; stamp < copied; stamp++) {
            History history = simulation.copied();
            double score = score(scorer, history);
            trial.copied.add(score);
            if (history.isSeenInTwoTowns()) {
                trial.seenInTwoTowns.add(score);
            }
        }
        return trial;
    }

    private static double score(ScoreClones scorer, History history) {
        return scorer.score(history.sightings(), history.applied()).powerOfTen();
    }

    private Trial plus(Trial other) {
        return new Trial(
                honest.plus(other.honest), copied.plus(other.copied), seenInTwoTowns.plus(other.seenInTwoTowns));
    }

    private static Usual usual(Population population, CloneModel model, long seed) {
        Simulation simulation = new Simulation(population, seed);
        return Usual.of(
                Stream.generate(() -> simulation.honest().sightings())
                        .limit(KNOWN)
                        .toList(),
                model);
    }
}
