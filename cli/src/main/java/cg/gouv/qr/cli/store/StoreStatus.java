package cg.gouv.qr.cli.store;

import cg.gouv.qr.cli.stack.Installation;
import cg.gouv.qr.cli.stack.PlatformDatabase;
import java.sql.Connection;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code store status}: which place is down, and how many shards lack copies. It asks the database alone. */
@Command(
        name = "status",
        description = "Tells which places each node sees, what lies in them, and how many shards lack copies.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every place is there and every shard has its copies", "4:something is lacking; it is named"},
        footer = {"", "Needs no server. Example:", "  ./estampille store status"})
final class StoreStatus implements Callable<Integer> {
    private static final int LACKING = 4;

    @Override
    public Integer call() throws Exception {
        Installation installation = Installation.here();
        int copies = installation
                .setting("ESTAMPILLE_STORE_COPIES")
                .map(text -> Integer.parseInt(text.strip()))
                .orElse(1);
        try (Connection database = PlatformDatabase.open(installation)) {
            StoreReport report = StoreReport.read(database, copies);
            System.out.print(report.text());
            return report.isWhole() ? 0 : LACKING;
        }
    }
}
