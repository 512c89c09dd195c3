package cg.gouv.qr.cli.bench.verify;

import cg.gouv.qr.cli.domain.Management;
import cg.gouv.qr.cli.stack.Installation;
import java.nio.file.Path;
import org.jboss.dmr.ModelNode;

/** The resource that does nothing, on the same server as the platform while it is measured. */
final class NoopDeployment implements AutoCloseable {
    private static final String NAME = "noop.war";

    private final Management management;

    private NoopDeployment(Management management) {
        this.management = management;
    }

    /** @throws cg.gouv.qr.cli.stack.Trouble if the server does not take it */
    static NoopDeployment deploy(Installation installation, Path archive) {
        Management management = new Management("127.0.0.1", installation.ports().management());
        NoopDeployment deployment = new NoopDeployment(management);
        boolean isDeployed = false;
        try {
            ModelNode add = Management.operation("add", "deployment", NAME);
            add.get("enabled").set(true);
            add.get("content").add().get("input-stream-index").set(0);
            isDeployed = management.run(add, archive) != null;
            return deployment;
        } finally {
            if (!isDeployed) {
                management.close();
            }
        }
    }

    @Override
    public void close() {
        try (management) {
            management.run(Management.operation("remove", "deployment", NAME));
        }
    }
}
