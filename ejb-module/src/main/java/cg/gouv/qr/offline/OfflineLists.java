package cg.gouv.qr.offline;

import cg.gouv.qr.code.CodeFormat;
import cg.gouv.qr.code.CodePrefix;
import cg.gouv.qr.key.KeyRing;
import cg.gouv.qr.listing.CodeHashes;
import cg.gouv.qr.listing.ListWriter;
import cg.gouv.qr.listing.SignedCodes;
import cg.gouv.qr.platform.Configuration;
import cg.gouv.qr.platform.CountryProfile;
import cg.gouv.qr.signature.KeyVault;
import cg.gouv.qr.signature.VaultUnusable;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes lists, one at a time, from the epoch's keys: to derive a code takes less than to read it from its shard. A list stays on
 * the node's disk for whoever asks for the same one that day; the oldest give way. What is slow to be fetched holds up nobody.
 */
@ApplicationScoped
public class OfflineLists {
    private static final Logger LOG = System.getLogger(OfflineLists.class.getName());
    private static final int KEPT_KIBIBYTES = 256 << 10; // ten lots of 10 million
    private static final Duration KEPT = Duration.ofDays(1);
    private static final String SUFFIX = ".estlist";

    @Inject
    Configuration configuration;

    @Inject
    KeyRing ring;

    @Inject
    KeyVault vault;

    @Inject
    CountryProfile country;

    @Inject
    Clock clock;

    private final SecureRandom random = new SecureRandom();
    private final ReentrantLock making = new ReentrantLock();
    private final Cache<String, KeptList> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT_KIBIBYTES)
            .weigher((String name, KeptList list) -> 1 + (int) (list.size() >>> 10))
            .expireAfterWrite(KEPT)
            .executor(Runnable::run)
            .removalListener(OfflineLists::delete)
            .build();
    private @Nullable Path folder;

    /**
     * The list of a lot as it was read.
     *
     * @throws AnotherListBeingMade if another one is being made here
     * @throws ListNotWritten if the disk does not take it, or the vault does not sign
     * @throws cg.gouv.qr.key.KeysUnavailable if the epoch's keys cannot be had
     */
    public KeptList list(ListedLot lot) {
        String name = lot.number() + " " + lot.tag();
        KeptList known = kept.getIfPresent(name);
        if (known != null) {
            return known;
        }
        if (!making.tryLock()) {
            throw new AnotherListBeingMade(lot.number());
        }
        try {
            KeptList made = make(lot);
            kept.put(name, made);
            return made;
        } catch (IOException | VaultUnusable e) {
            LOG.log(Level.ERROR, "The offline list of lot " + lot.number() + " could not be made", e);
            throw new ListNotWritten(lot.number());
        } finally {
            making.unlock();
        }
    }

    private KeptList make(ListedLot lot) throws IOException {
        byte[] salt = new byte[CodeHashes.SALT_SIZE];
        random.nextBytes(salt);
        ListClaims claims =
                ListClaims.of(lot, "https://" + country.host().toLowerCase(Locale.ROOT), salt, clock.instant());
        SignedCodes codes = new SignedCodes(
                ring.keys(lot.epoch()),
                CodePrefix.parse(lot.codePrefix()),
                CodeFormat.find(lot.codeFormat()).orElseThrow(),
                lot.firstSerial(),
                lot.quantity(),
                lot.revoked()::contains);
        Path file = Files.createTempFile(folder(), "lot-" + lot.number() + "-", SUFFIX);
        boolean whole = false;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            new ListWriter(new CodeHashes(salt, lot.number().value()))
                    .write(codes, partitions -> claims.signed(partitions, vault), out);
            whole = true;
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
        return new KeptList(lot.number(), file, Files.size(file));
    }

    /** What a server that ended left behind is swept. */
    private Path folder() throws IOException {
        Path known = folder;
        if (known == null) {
            known = Files.createDirectories(configuration.offlineLists());
            List<Path> left;
            try (Stream<Path> files = Files.list(known)) {
                left = files.filter(file -> file.toString().endsWith(SUFFIX)).toList();
            }
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
            folder = known;
        }
        return known;
    }

    private static void delete(@Nullable String name, @Nullable KeptList list, RemovalCause why) {
        if (list != null) {
            try {
                Files.deleteIfExists(list.file());
            } catch (IOException e) {
                LOG.log(Level.WARNING, "The offline list " + list.file() + " stays where it is", e);
            }
        }
    }
}
