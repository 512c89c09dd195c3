package cg.gouv.qr.bench.clones;

import cg.gouv.qr.sighting.Place;
import cg.gouv.qr.sighting.Sighting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Makes up what is seen of stamps: an item lies in stock, stands in a shop, is bought, perhaps taken elsewhere, perhaps sold
 * again; people scan it now and then. A copied code is that of a genuine item and of copies that go on sale in another town.
 */
final class Simulation {
    private static final double DAY_SECONDS = TimeUnit.DAYS.toSeconds(1);
    private static final double HOUR_SECONDS = TimeUnit.HOURS.toSeconds(1);
    private static final double KM_PER_DEGREE = 111.2;
    /** Of a lorry on these countries' roads, and of who carries what they bought. */
    private static final double KM_PER_HOUR = 45;

    /** Between the print shop and the report that the stamps are applied. */
    private static final double EARLY_DAYS = 10;

    private static final double REPEATED_WITHIN_SECONDS = 600;

    /** All stamps, where it is reported. */
    private static final Long APPLIED = 0L;

    private final Population population;
    private final Chance chance;
    private final double[] peopleUpTo;

    Simulation(Population population, long seed) {
        this.population = population;
        this.chance = new Chance(seed);
        this.peopleUpTo = new double[population.towns().size()];
        double people = 0;
        for (int town = 0; town < peopleUpTo.length; town++) {
            people += population.towns().get(town).people();
            peopleUpTo[town] = people;
        }
    }

    /** What is seen of one item: where it is at a time, and what was seen there. */
    private final class Item {
        private final List<Sighting> sightings = new ArrayList<>();
        private final double interest = chance.gamma(number("interest.shape"));
        private Town town;
        private double second;
        /** Towns where it was while somebody scanned it there, and the place was kept. */
        private final Set<Town> seen = new HashSet<>();

        Item(Town town, double second) {
            this.town = town;
            this.second = second;
        }

        void stay(String where) {
            double seconds = chance.exponential(number(where + ".days")) * DAY_SECONDS;
            scans(chance.poisson(interest * number(where + ".scans")), seconds);
            second += seconds;
        }

        void scans(int count, double seconds) {
            for (int scan = 0; scan < count; scan++) {
                see(second + chance.share() * seconds);
            }
        }

        private void see(double when) {
            Town where = town;
            if (chance.happens(number("picture")) || chance.happens(number("place.astray"))) {
                where = anyTown();
            }
            Sighting sighting = new Sighting((long) when, chance.happens(number("place.none")) ? null : placeIn(where));
            if (sighting.place() != null && where.equals(town)) {
                seen.add(town);
            }
            sightings.add(sighting);
            if (chance.happens(number("again"))) {
                sightings.add(new Sighting((long) (when + chance.share() * REPEATED_WITHIN_SECONDS), sighting.place()));
            }
        }

        void goTo(Town other) {
            Place from = Place.of(town.latitude(), town.longitude());
            double km = from.kilometresTo(Place.of(other.latitude(), other.longitude()));
            second += km / KM_PER_HOUR * HOUR_SECONDS;
            town = other;
        }

        /** From the shop on. */
        void isSold() {
            stay("shop");
            if (chance.happens(number("owner.elsewhere"))) {
                goTo(anyTown());
            }
            stay("owner");
        }
    }

    /** An item that is what it says. */
    History honest() {
        Item item = inStock();
        item.goTo(anyTown());
        live(item);
        return history(item.sightings, false);
    }

    /** Its stamp was applied in second 0, and may have been tried before. */
    private Item inStock() {
        Item item = new Item(anyTown(), 0);
        if (chance.happens(number("early"))) {
            item.see(-chance.share() * EARLY_DAYS * DAY_SECONDS);
        }
        item.stay("stock");
        return item;
    }

    private void live(Item item) {
        item.isSold();
        if (chance.happens(number("resale"))) {
            if (chance.happens(number("resale.elsewhere"))) {
                item.goTo(anyTown());
            }
            item.isSold();
        }
        if (chance.happens(number("public"))) {
            showInPublic(item);
        }
    }

    /** On a poster or a film: people everywhere scan it. */
    private void showInPublic(Item item) {
        Town town = item.town;
        int scans = chance.poisson(number("public.scans"));
        for (int scan = 0; scan < scans; scan++) {
            item.town = anyTown();
            item.scans(1, number("public.days") * DAY_SECONDS);
        }
        item.town = town;
    }

    /** A genuine item and the copies of its code, in another town or several others. */
    History copied() {
        Item genuine = inStock();
        genuine.goTo(anyTown());
        Town home = genuine.town;
        double sold = genuine.second;
        live(genuine);

        List<Sighting> sightings = new ArrayList<>(genuine.sightings);
        boolean areCopiesSeen = false;
        List<Town> towns = new ArrayList<>();
        for (int town = 0; town < number("copies.towns"); town++) {
            towns.add(anyTownBut(home));
        }
        boolean isEarly = chance.happens(number("copies.early"));
        int copies = chance.atLeastOne(number("copies"));
        for (int copy = 0; copy < copies; copy++) {
            double apart = number("copies.days") * DAY_SECONDS;
            double begin = isEarly ? -chance.share() * apart : sold + (2 * chance.share() - 1) * apart;
            Item item = new Item(towns.get(copy % towns.size()), begin);
            live(item);
            sightings.addAll(item.sightings);
            areCopiesSeen |= towns.stream().anyMatch(item.seen::contains);
        }
        return history(sightings, genuine.seen.contains(home) && areCopiesSeen);
    }

    private History history(List<Sighting> sightings, boolean isSeenInTwoTowns) {
        sightings.sort(Comparator.comparingLong(Sighting::second));
        return new History(sightings, chance.happens(number("reported")) ? APPLIED : null, isSeenInTwoTowns);
    }

    /** In proportion to its people. */
    private Town anyTown() {
        double drawn = chance.share() * peopleUpTo[peopleUpTo.length - 1];
        int town = 0;
        while (peopleUpTo[town] <= drawn) {
            town++;
        }
        return population.towns().get(town);
    }

    private Town anyTownBut(Town home) {
        Town town = anyTown();
        while (town.equals(home)) {
            town = anyTown();
        }
        return town;
    }

    private Place placeIn(Town town) {
        double scatter = number("place.scatter") / KM_PER_DEGREE;
        double east = Math.cos(Math.toRadians(town.latitude()));
        return Place.of(
                town.latitude() + scatter * chance.gaussian(), town.longitude() + scatter / east * chance.gaussian());
    }

    private double number(String key) {
        return population.number(key);
    }
}
