package cg.gouv.qr.cli.shard;

import cg.gouv.qr.cli.stack.Trouble;
import cg.gouv.qr.shard.SealedShard;
import cg.gouv.qr.shard.ShardDamaged;
import cg.gouv.qr.shard.ShardHeader;
import cg.gouv.qr.shard.ShardReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code shard inspect}: what a file says of itself; it needs neither key nor database. */
@Command(
        name = "inspect",
        description = "Tells what a shard file says of itself, and its hashes. Needs no key.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:it is a shard", "1:it cannot be read", "4:it is damaged; the message says where"},
        footer = {
            "",
            "Example:",
            "  ./estampille shard inspect .estampille/store/2026/11/21/17/lot-0000000007/shard-00000.est"
        })
final class InspectShard implements Callable<Integer> {
    static final int DAMAGED = 4;

    @Parameters(paramLabel = "FILE", description = "The shard file.")
    Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
        requireFile(file);
        try {
            System.out.print(describe(ShardReader.inspect(file)));
            return 0;
        } catch (ShardDamaged damaged) {
            System.out.println(damaged.getMessage());
            return DAMAGED;
        }
    }

    static void requireFile(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Trouble("There is no file " + file);
        }
    }

    static String describe(SealedShard shard) {
        ShardHeader header = shard.header();
        return """
                lot               %d
                serials           %d to %d (%,d stamps)
                epoch             %d
                encoder profile   %d (%s: version %d, level %s)
                code format       %d (%s)
                prefix            %s
                segments          %,d of %d records
                size              %,d bytes (%.1f a stamp)
                SHA-256           %s
                Merkle root       %s
                """.formatted(
                        header.lot(),
                        header.firstSerial(),
                        header.lastSerial(),
                        header.count(),
                        header.epoch(),
                        header.profile().number(),
                        header.profile(),
                        header.profile().version(),
                        header.profile().level(),
                        header.format().number(),
                        header.format(),
                        header.prefix().text(),
                        header.segments(),
                        header.recordsPerSegment(),
                        shard.size(),
                        (double) shard.size() / header.count(),
                        shard.sha256(),
                        shard.merkleRoot());
    }
}
