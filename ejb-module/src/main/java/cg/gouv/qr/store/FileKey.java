package cg.gouv.qr.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a shard's file lies within any place, such as {@code 2026/11/21/17/lot-0000000007/shard-00000.est}: the same in all
 * of them, and known from the shard's row alone, so that what a crash left is found again.
 *
 * @param value parts of lower-case letters, digits, dots and hyphens, with slashes between them
 */
public record FileKey(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9-]+(?:/[a-z0-9-]+)*\\.[a-z]{3}");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("uuuu/MM/dd/HH", Locale.ROOT);

    public FileKey {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A file's key is like lot-1/shard-0.est, found \"" + value + "\"");
        }
    }

    /**
     * The key of a shard.
     *
     * @param folder of its lot's hour of release, as {@link #hour} gives it; null for shards of the time before there were any
     */
    public static FileKey of(@Nullable String folder, long lot, int index) {
        String name = String.format(Locale.ROOT, "lot-%010d/shard-%05d.est", lot, index);
        return new FileKey(folder == null ? name : folder + "/" + name);
    }

    /** The folder of an hour, such as {@code 2026/11/21/17}, in UTC. */
    public static String hour(Instant moment) {
        return HOUR.format(moment.atOffset(ZoneOffset.UTC));
    }

    /** The key of what is left when the file is reduced to its header and manifest. */
    public FileKey reduced() {
        return new FileKey(value.substring(0, value.length() - 3) + "man");
    }

    @Override
    public String toString() {
        return value;
    }
}
