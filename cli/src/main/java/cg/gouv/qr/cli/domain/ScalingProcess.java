package cg.gouv.qr.cli.domain;

import cg.gouv.qr.cli.stack.Background;
import cg.gouv.qr.cli.stack.FreshProcess;
import cg.gouv.qr.cli.stack.Installation;
import cg.gouv.qr.cli.stack.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code domain scale} in the background, beside a domain. */
final class ScalingProcess implements Part {
    private final Installation installation;
    private final Background background;

    ScalingProcess(Installation installation) {
        this.installation = installation;
        this.background = new Background(installation, "scaling");
    }

    /** Whether the installation asks for it. */
    boolean isWanted() {
        return installation.setting("ESTAMPILLE_SCALE_BACKLOG").isPresent();
    }

    void start() throws IOException {
        Map<String, String> environment = new HashMap<>(installation.environment());
        environment.put("ESTAMPILLE_STATE", installation.state().toString());
        background.start(
                FreshProcess.small(installation, List.of("domain", "scale")),
                Plan.folder(installation),
                environment,
                List.of());
    }

    @Override
    public String name() {
        return "scaling";
    }

    @Override
    public Optional<ProcessHandle> process() {
        return background.process();
    }

    @Override
    public String address() {
        return "-";
    }

    @Override
    public Path log() {
        return background.log();
    }

    @Override
    public List<String> missing() {
        return process().isEmpty() ? List.of("not running") : List.of();
    }

    @Override
    public void stop() throws IOException, InterruptedException {
        background.stop(Duration.ofSeconds(5));
    }
}
