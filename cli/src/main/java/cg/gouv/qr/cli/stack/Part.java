package cg.gouv.qr.cli.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A program that the platform consists of: a server, a host of servers, the proxy. */
public interface Part {
    String name();

    /** Its process, if it lives. */
    Optional<ProcessHandle> process();

    /** Where people or programs reach it. */
    String address();

    Path log();

    /** What is missing until it is ready; empty when it is. */
    List<String> missing();

    void stop() throws IOException, InterruptedException;
}
