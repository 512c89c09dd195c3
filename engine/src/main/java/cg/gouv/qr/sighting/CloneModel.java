package cg.gouv.qr.sighting;

import java.util.List;

/**
 * What is supposed of an item and of copies of its code. docs/clones.md says what the numbers were tuned with, and what they
 * achieve on populations that were held out.
 *
 * @param areaKilometres scans as near as that to an area's middle are of that area: a town with its outskirts
 * @param sessionSeconds scans of one area within that time of each other are one: somebody tries again, or shows it around
 * @param movesPerDay how often an item changes its area: one of these, nobody knows which; some lie in a cupboard for years
 * @param kilometresPerHour nothing goes faster from town to town, by air and door to door
 * @param astray share of sightings whose place is not the item's: a network's place, a picture that was sent
 * @param copyAstray the same for copies, which are many, and some of them travel
 * @param early share of genuine stamps that are scanned before their application is reported
 * @param copiedEarly the same of copied ones
 * @param timesAsMany how many times as often a copied code is scanned
 * @param crowdMost what the number of scans can say at the most, a power of ten: a stamp may be famous
 */
public record CloneModel(
        double areaKilometres,
        long sessionSeconds,
        List<Double> movesPerDay,
        double kilometresPerHour,
        double astray,
        double copyAstray,
        double early,
        double copiedEarly,
        double timesAsMany,
        double crowdMost) {
    /** Checks nothing: numbers out of range give scores that mean nothing. */
    public CloneModel {
        movesPerDay = List.copyOf(movesPerDay);
    }

    /** Tuned with the populations tuning-1 and tuning-2 of {@code ./estampille bench clones}. */
    public static final CloneModel TUNED =
            new CloneModel(80, 900, List.of(1 / 20.0, 1 / 200.0, 1 / 2000.0), 600, 0.003, 0.05, 0.001, 0.05, 12, 2.5);
}
