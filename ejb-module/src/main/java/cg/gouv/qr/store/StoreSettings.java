package cg.gouv.qr.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The settings of the store, read from their texts. */
final class StoreSettings {
    private static final int MOST_COPIES = 9;
    private static final Duration SEVEN_YEARS = Duration.ofDays(7 * 365 + 2);

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

    StorePolicy policy() {
        return new StorePolicy(
                duration("ESTAMPILLE_STORE_HOT_AGE", Duration.ofDays(7)),
                duration("ESTAMPILLE_STORE_WARM_AGE", Duration.ofDays(90)),
                duration("ESTAMPILLE_STORE_RETENTION", SEVEN_YEARS),
                form("ESTAMPILLE_STORE_WARM_KEEPS", CopyForm.WHOLE),
                form("ESTAMPILLE_STORE_COLD_KEEPS", CopyForm.MANIFEST),
                duration("ESTAMPILLE_STORE_SCRUB_PERIOD", Duration.ofDays(30)),
                number("ESTAMPILLE_STORE_SCRUB_MB_PER_SECOND", 20, 1, 100_000) << 20,
                duration("ESTAMPILLE_STORE_SPARE_AFTER", Duration.ofMinutes(15)));
    }

    /** Where and as whom buckets are reached. */
    S3Account account() {
        String region = text("ESTAMPILLE_S3_REGION", "us-east-1");
        return new S3Account(
                text("ESTAMPILLE_S3_ENDPOINT", "https://s3." + region + ".amazonaws.com"),
                region,
                required("ESTAMPILLE_S3_ACCESS_KEY"),
                required("ESTAMPILLE_S3_SECRET_KEY"));
    }

    private String required(String name) {
        String text = text(name, "");
        if (text.isEmpty()) {
            throw new IllegalStateException("The environment variable " + name + " is not set: a bucket needs it");
        }
        return text;
    }

    private String text(String name, String otherwise) {
        String text = settings.apply(name);
        return text == null || text.isBlank() ? otherwise : text.strip();
    }

    /** A node's own folder for files on their way, outside of every place. */
    Path work() {
        String named = settings.apply("ESTAMPILLE_STORE_WORK");
        return named == null || named.isBlank()
                ? Path.of(
                        System.getProperty("jboss.server.temp.dir", System.getProperty("java.io.tmpdir")),
                        "estampille-work")
                : Path.of(named.strip());
    }

    /** Bytes that may lie there unused. */
    long workBytes() {
        return number("ESTAMPILLE_STORE_WORK_MB", 2048, 64, 1L << 30) << 20;
    }

    private Duration duration(String name, Duration otherwise) {
        String text = settings.apply(name);
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            Duration value = Duration.parse(text.strip());
            if (!value.isNegative()) {
                return value;
            }
        } catch (DateTimeParseException e) {
            throw new IllegalStateException(name + " must be a duration like P7D or PT15M, got \"" + text + "\"", e);
        }
        throw new IllegalStateException(name + " must be a duration like P7D or PT15M, got \"" + text + "\"");
    }

    private CopyForm form(String name, CopyForm otherwise) {
        String text = settings.apply(name);
        return switch (text == null ? "" : text.strip()) {
            case "" -> otherwise;
            case "files" -> CopyForm.WHOLE;
            case "manifests" -> CopyForm.MANIFEST;
            default -> throw new IllegalStateException(name + " must be files or manifests, got \"" + text + "\"");
        };
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
