package cg.gouv.qr.store;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The settings of the store, read from their texts. */
final class StoreSettings {
    private static final int MOST_COPIES = 9;

    private final Function<String, @Nullable String> settings;

    StoreSettings(Function<String, @Nullable String> settings) {
        this.settings = settings;
    }

    /** The names of a tier's places; none for a tier that has those of the one before. */
    List<String> places(Tier tier) {
        List<String> named = list("ESTAMPILLE_STORE_" + tier);
        if (tier != Tier.HOT || !named.isEmpty()) {
            return named;
        }
        List<String> one = list("ESTAMPILLE_STORE");
        if (one.isEmpty()) {
            throw new IllegalStateException("The environment variable ESTAMPILLE_STORE is not set");
        }
        return one;
    }

    int copies() {
        return (int) number("ESTAMPILLE_STORE_COPIES", 1, 1, MOST_COPIES);
    }

    /** Bytes. */
    long reserve() {
        return number("ESTAMPILLE_STORE_RESERVE_MB", 1024, 0, 1L << 30) << 20;
    }

    private List<String> list(String name) {
        String text = settings.apply(name);
        return text == null
                ? List.of()
                : Stream.of(text.split(",", -1))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .distinct()
                        .toList();
    }

    private long number(String name, long otherwise, long minimum, long maximum) {
        String text = settings.apply(name);
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            long value = Long.parseLong(text.strip());
            if (value >= minimum && value <= maximum) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new IllegalStateException(wrong(name, minimum, maximum, text), e);
        }
        throw new IllegalStateException(wrong(name, minimum, maximum, text));
    }

    private static String wrong(String name, long minimum, long maximum, String found) {
        return name + " must be a number from " + minimum + " to " + maximum + ", got \"" + found + "\"";
    }
}
