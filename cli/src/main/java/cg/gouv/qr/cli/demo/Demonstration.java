package cg.gouv.qr.cli.demo;

import cg.gouv.qr.cli.stack.Identity;
import cg.gouv.qr.cli.stack.Installation;
import cg.gouv.qr.cli.stack.Progress;
import java.nio.file.Files;
import java.nio.file.Path;

/** The main job on a platform that runs: people, the road, the market, and the recount of all of it. */
public final class Demonstration {
    private final Installation installation;
    private final Plan plan;
    private final Progress progress;

    public Demonstration(Installation installation, Plan plan, Progress progress) {
        this.installation = installation;
        this.plan = plan;
        this.progress = progress;
    }

    /** The demonstration names the printed host and calls the server at hand. java.net.http asks for it once, at its first
     *  use, so this comes before anything that speaks HTTP. */
    static void letTheHostBeNamed() {
        System.setProperty(Scanner.HOST_ALLOWED, "host");
    }

    /** Does it all, and counts it again. @throws Exception from the step that failed, which the progress has named */
    public Figures perform() throws Exception {
        Identity identity = new Identity(installation);
        progress.step("People of the demonstration", () -> {
            Cast.assemble(identity);
            return null;
        });
        Path folder = Files.createDirectories(installation.state().resolve("demo"));
        Produced produced = new Road(installation, identity, plan, folder, progress).walk();
        Observed observed = new Market(installation, identity, plan, progress).test(produced);
        return progress.step(
                "Recount from files, answers and database",
                () -> new Recount(installation, plan).count(produced, observed));
    }
}
