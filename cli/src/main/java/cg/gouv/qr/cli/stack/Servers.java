package cg.gouv.qr.cli.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What the platform runs on, behind PostgreSQL and Keycloak: a single server, or a domain of them. */
public interface Servers {
    /** Its processes, in the order in which they are stopped. */
    List<Part> parts();

    /** @throws Trouble if what it needs, such as a port, is another's */
    void requireRoom();

    /** Unpacks and configures what does not run yet; nothing is started. */
    void prepare(Distributions distributions, Progress progress) throws IOException, InterruptedException;

    /**
     * Starts what does not run, deploys the archive where there is none, and returns when all is ready.
     *
     * @throws Trouble if it does not become ready; the message says what it last wrote
     */
    void start(Distributions distributions, Path archive, Stack.Options options, Progress progress)
            throws IOException, InterruptedException;
}
