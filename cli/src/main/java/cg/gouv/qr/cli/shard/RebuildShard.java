package cg.gouv.qr.cli.shard;

import cg.gouv.qr.cli.audit.StoredKeys;
import cg.gouv.qr.cli.stack.Installation;
import cg.gouv.qr.cli.stack.PlatformDatabase;
import cg.gouv.qr.cli.stack.Trouble;
import cg.gouv.qr.cli.store.StoreFolders;
import cg.gouv.qr.shard.SealedShard;
import cg.gouv.qr.shard.ShardWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code shard rebuild}: a lost or damaged file is made again and proven to be the same. */
@Command(
        name = "rebuild",
        description =
                "Makes a shard of the store again from the keys, proves it against its signed manifest, and only then"
                        + " puts it in its place.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:it is there again, bit for bit",
            "1:it could not be made",
            "4:what was made is not what was sealed"
        },
        footer = {"", "Example:", "  ./estampille shard rebuild 7 0"})
final class RebuildShard implements Callable<Integer> {
    /** Not a lease's: what it writes bears a name that no worker uses. */
    private static final long NO_FENCE = 0;

    @Parameters(index = "0", paramLabel = "LOT", description = "The lot's number.")
    long lot;

    @Parameters(index = "1", paramLabel = "SHARD", description = "The shard's number in the lot, from 0.")
    int index;

    @Override
    public Integer call() throws Exception {
        Installation installation = Installation.here();
        try (Connection database = PlatformDatabase.open(installation)) {
            StoredKeys keys = new StoredKeys(installation, database);
            LoggedShards.Logged logged = new LoggedShards(database, keys).at(lot, index);
            Path file = StoreFolders.of(installation)
                    .first(StoreFolders.name(logged.folder(), logged.lot(), logged.index()));
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path made = file.resolveSibling(file.getFileName() + ".rebuilt");
            try {
                SealedShard shard =
                        new ShardWriter(keys.epoch(logged.manifest().epoch())).write(logged.header(), made, NO_FENCE);
                if (!shard.manifest().equals(logged.manifest())) {
                    System.out.printf(
                            "What was made is not what was sealed: expected %s, made %s%n",
                            logged.manifest(), shard.manifest());
                    return InspectShard.DAMAGED;
                }
                Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (FileSystemException full) {
                throw new Trouble("%s cannot be written: %s".formatted(file, full.getMessage()));
            } finally {
                Files.deleteIfExists(made);
            }
            System.out.printf("%s is there again, as its manifest says, to the last bit%n", file);
            return 0;
        }
    }
}
