package cg.gouv.qr.store;

import java.nio.file.Path;
import java.util.ArrayList;
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
     * @throws IllegalStateException if one of them is not what is expected
     */
    public static StorePlaces of(Function<String, @Nullable String> settings) {
        StoreSettings read = new StoreSettings(settings);
        StorePlaces places = new StorePlaces(read.copies());
        List<ShardPlace> before = List.of();
        for (Tier tier : Tier.values()) {
            List<String> names = read.places(tier);
            before = names.isEmpty()
                    ? before
                    : names.stream().map(name -> places.known(name, read)).toList();
            if (before.size() < places.copies) {
                throw new IllegalStateException("ESTAMPILLE_STORE_COPIES is " + places.copies + ": the tier " + tier
                        + " must have as many places at least, got " + before);
            }
            places.tiers.put(tier, before);
        }
        return places;
    }

    private ShardPlace known(String name, StoreSettings settings) {
        return places.computeIfAbsent(name, unknown -> new DirectoryPlace(Path.of(unknown), settings.reserve()));
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
     * Where the copies of a shard belong: on its first place, and on those that follow it in the tier, around the end.
     *
     * @param first where it was sealed, if that is one of the tier's
     */
    public List<ShardPlace> choose(Tier tier, String first) {
        List<ShardPlace> candidates = of(tier);
        int begin = 0;
        for (int i = 0; i < candidates.size(); i++) {
            if (candidates.get(i).name().equals(first)) {
                begin = i;
            }
        }
        List<ShardPlace> turned = new ArrayList<>(candidates.subList(begin, candidates.size()));
        turned.addAll(candidates.subList(0, begin));
        return turned.stream().limit(copies).toList();
    }

    /** The tiers that a place belongs to. */
    public List<Tier> tiersOf(ShardPlace place) {
        return Stream.of(Tier.values()).filter(tier -> of(tier).contains(place)).toList();
    }
}
