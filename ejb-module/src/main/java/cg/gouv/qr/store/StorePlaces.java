package cg.gouv.qr.store;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The places that are configured, and those that each tier has. A tier without any has those of the tier before it, so one
 * folder alone is a whole store.
 */
public final class StorePlaces {
    private final Map<String, ShardPlace> places = new LinkedHashMap<>();
    private final Map<Tier, List<ShardPlace>> tiers = new EnumMap<>(Tier.class);
    private final int copies;

    private StorePlaces(int copies) {
        this.copies = copies;
    }

    /**
     * Reads the settings {@code ESTAMPILLE_STORE…}; {@code docs/configuration.md} lists them.
     *
     * @param settings gives a setting's text, or null
     * @param work for files on their way to and from buckets
     * @throws IllegalStateException if one of them is not what is expected
     */
    public static StorePlaces of(Function<String, @Nullable String> settings, WorkFolder work) {
        StoreSettings read = new StoreSettings(settings);
        StorePlaces places = new StorePlaces(read.copies());
        List<ShardPlace> before = List.of();
        for (Tier tier : Tier.values()) {
            List<String> names = read.places(tier);
            before = names.isEmpty()
                    ? before
                    : names.stream().map(name -> places.known(name, read, work)).toList();
            if (before.size() < places.copies) {
                throw new IllegalStateException("ESTAMPILLE_STORE_COPIES is " + places.copies + ": the tier " + tier
                        + " must have as many places at least, got " + before);
            }
            places.tiers.put(tier, before);
        }
        return places;
    }

    private ShardPlace known(String name, StoreSettings settings, WorkFolder work) {
        return places.computeIfAbsent(
                name,
                unknown -> unknown.startsWith("s3://")
                        ? new BucketPlace(unknown, settings.account(), work)
                        : new DirectoryPlace(Path.of(unknown), settings.reserve()));
    }

    /** How many copies of each shard there are to be, on different places. */
    public int copies() {
        return copies;
    }

    /** The places of a tier, in their order in the configuration; at least {@link #copies()}. */
    public List<ShardPlace> of(Tier tier) {
        return List.copyOf(tiers.getOrDefault(tier, List.of()));
    }

    /** Every place of any tier. */
    public List<ShardPlace> all() {
        return List.copyOf(places.values());
    }

    public Optional<ShardPlace> find(String name) {
        return Optional.ofNullable(places.get(name));
    }

    /**
     * Where the copies of a shard belong: where they lie already, then on the tier's other places in their order.
     *
     * @param lying names of places in which there are copies, the best first
     * @param away names of places that are chosen only if there are not enough others
     */
    public List<ShardPlace> choose(Tier tier, Collection<String> lying, Collection<String> away) {
        List<ShardPlace> candidates = of(tier);
        Stream<ShardPlace> kept = lying.stream()
                .flatMap(
                        name -> candidates.stream().filter(place -> place.name().equals(name)));
        return Stream.concat(kept, candidates.stream())
                .distinct()
                .sorted(Comparator.comparing(place -> away.contains(place.name()))) // stable: the order is kept within
                .limit(copies)
                .toList();
    }

    /** Whether a tier has places enough without these. */
    public boolean hasSpares(Tier tier, Collection<String> away) {
        return of(tier).stream().filter(place -> !away.contains(place.name())).count() >= copies;
    }
}
