package cg.gouv.qr.cli.domain;

import cg.gouv.qr.cli.stack.Installation;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;

/** {@code domain scale}: servers come when there is much to make, and go when there is nothing. */
@Command(
        name = "scale",
        description =
                "Watches how many stamps are to be made, starts servers that stand ready when there are too many for those that run, and stops them, drained, when there are none, until Control-C. ./estampille domain runs it in the background when ESTAMPILLE_SCALE_BACKLOG is set; its decisions, with their reasons, are in ./estampille logs scaling.")
final class DomainScale implements Callable<Integer> {
    private static final long SECONDS = 2;

    @Override
    public Integer call() throws Exception {
        Installation installation = Installation.here();
        Scaling scaling = new Scaling(installation, ScalingRule.of(installation), Clock.systemUTC(), System.out);
        while (true) {
            scaling.look();
            TimeUnit.SECONDS.sleep(SECONDS);
        }
    }
}
