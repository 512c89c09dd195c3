package cg.gouv.qr.cli;

import cg.gouv.qr.cli.domain.Stacks;
import cg.gouv.qr.cli.stack.Installation;
import cg.gouv.qr.cli.stack.Progress;
import cg.gouv.qr.cli.stack.Stack;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code start}: everything up, ready, and its addresses. */
@Command(
        name = "start",
        description = "Starts PostgreSQL, Keycloak and WildFly with the platform on it, and returns when all is ready.",
        footer = {
            "",
            "What runs already stays as it is; an archive that was built anew is deployed. Examples:",
            "  ./estampille start",
            "  ./estampille start --dev",
            "  ESTAMPILLE_PORT_OFFSET=auto ./estampille start",
        })
final class Start implements Callable<Integer> {
    @Option(
            names = "--renew-realm",
            description = "Throws Keycloak's data away, its users with it, and imports the realm's file again.")
    boolean renewRealm;

    @Option(
            names = "--dev",
            description = "Stays, and carries each change of a page or class into the running server, until Control-C.")
    boolean development;

    @Override
    public Integer call() throws Exception {
        Installation installation = Installation.here();
        long started = System.nanoTime();
        try (Progress progress = Progress.onStandardOutput()) {
            progress.say("Starting Estampille");
            Stack stack = Stacks.running(installation, progress);
            stack.start(new Stack.Options(development, renewRealm));
            progress.say("Ready after %.1f s".formatted((System.nanoTime() - started) / 1e9));
            progress.say(Addresses.of(installation));
            if (development) {
                stack.watch();
            }
        }
        return 0;
    }
}
