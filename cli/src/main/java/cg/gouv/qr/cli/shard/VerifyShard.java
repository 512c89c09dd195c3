package cg.gouv.qr.cli.shard;

import cg.gouv.qr.cli.audit.StoredKeys;
import cg.gouv.qr.cli.stack.Installation;
import cg.gouv.qr.cli.stack.PlatformDatabase;
import cg.gouv.qr.shard.SealedShard;
import cg.gouv.qr.shard.ShardDamaged;
import cg.gouv.qr.shard.ShardManifest;
import cg.gouv.qr.shard.ShardReader;
import cg.gouv.qr.shard.SignedManifest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code shard verify}: whether a file is, to the last bit, what was sealed. */
@Command(
        name = "verify",
        description =
                "Compares a shard file with its manifest. With --manifest it needs neither key nor database; without it,"
                        + " it takes the signed manifest of the day's log, and opens every segment with the epoch's key, too.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:it is what was sealed", "1:it could not be verified", "4:it is not; the message says where"},
        footer = {
            "",
            "Examples:",
            "  ./estampille shard verify .estampille/store/2026/11/21/17/lot-0000000007/shard-00000.est",
            "  ./estampille shard verify copy.est --manifest shard.man"
        })
final class VerifyShard implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The shard file.")
    Path file = Path.of("");

    @Option(
            names = "--manifest",
            paramLabel = "FILE",
            description = "The 144 bytes of its manifest, whose signature you have checked yourself.")
    @Nullable Path manifest;

    @Override
    public Integer call() throws Exception {
        InspectShard.requireFile(file);
        try {
            if (manifest == null) {
                verifyWithKeys(Installation.here());
            } else {
                verify(ShardReader.inspect(file), ShardManifest.parse(Files.readAllBytes(manifest)));
            }
            return 0;
        } catch (ShardDamaged | SignedManifest.ManifestForged | IllegalArgumentException wrong) {
            System.out.println(wrong.getMessage());
            return InspectShard.DAMAGED;
        }
    }

    private void verify(SealedShard found, ShardManifest expected) {
        if (!found.manifest().equals(expected)) {
            throw new IllegalArgumentException(
                    "%s is not what was sealed: expected %s, found %s".formatted(file, expected, found.manifest()));
        }
        System.out.printf("%s is what the manifest says, to the last bit%n", file);
    }

    private void verifyWithKeys(Installation installation) throws Exception {
        try (Connection database = PlatformDatabase.open(installation)) {
            StoredKeys keys = new StoredKeys(installation, database);
            var header = ShardReader.header(file);
            ShardManifest expected = new LoggedShards(database, keys)
                    .beginning(header.lot(), header.firstSerial())
                    .manifest();
            try (ShardReader reader =
                    ShardReader.open(file, keys.epoch(header.epoch()).shardKey())) {
                reader.check(expected);
            }
            System.out.printf(
                    "%s is what was sealed, to the last bit; its %,d stamps authenticate%n", file, header.count());
        }
    }
}
