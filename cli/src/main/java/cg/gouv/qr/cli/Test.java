package cg.gouv.qr.cli;

import cg.gouv.qr.cli.stack.Installation;
import cg.gouv.qr.cli.stack.TestRun;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code test}: every check there is, as CI runs it. */
@Command(
        name = "test",
        description =
                "Runs every check: format, warnings, plain tests, tests in the server, in the browser, of the whole road.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all green", "1:a check failed, or with CI=true something that a check needs is missing"},
        footer = {
            "",
            "Installs chromium, zbar-tools, haproxy and nftables with apt-get when it runs as root; otherwise says which checks are left out.",
            "Examples:",
            "  ./estampille test",
            "  ./estampille test --long"
        })
final class Test implements Callable<Integer> {
    @Option(names = "--long", description = "Also what takes more than a few minutes.")
    boolean longer;

    @Override
    public Integer call() throws Exception {
        long started = System.nanoTime();
        int code = new TestRun(Installation.here(), System.out).run(longer);
        System.out.printf(
                "estampille test: %s after %.0f s%n",
                code == 0 ? "green" : "failed (Maven ended with " + code + ")", (System.nanoTime() - started) / 1e9);
        return code;
    }
}
