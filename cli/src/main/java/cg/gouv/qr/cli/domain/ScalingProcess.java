package cg.gouv.qr.cli.domain;

import cg.gouv.qr.cli.stack.BackgroundPart;
import cg.gouv.qr.cli.stack.FreshProcess;
import cg.gouv.qr.cli.stack.Installation;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code domain scale} in the background, beside a domain. */
final class ScalingProcess extends BackgroundPart {
    private final Installation installation;

    ScalingProcess(Installation installation) {
        super(installation, "scaling", Duration.ofSeconds(5));
        this.installation = installation;
    }

    /** Whether the installation asks for it. */
    boolean isWanted() {
        return installation.setting("ESTAMPILLE_SCALE_BACKLOG").isPresent();
    }

    void start() throws IOException {
        Map<String, String> environment = new HashMap<>(installation.environment());
        environment.put("ESTAMPILLE_STATE", installation.state().toString());
        start(
                FreshProcess.small(installation, List.of("domain", "scale")),
                Plan.folder(installation),
                environment,
                List.of());
    }

    @Override
    public String address() {
        return "-";
    }

    @Override
    protected List<String> missingWhileItRuns() {
        return List.of();
    }
}
