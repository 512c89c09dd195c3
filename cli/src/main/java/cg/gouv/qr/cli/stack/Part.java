package cg.gouv.qr.cli.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One of the three servers. */
public interface Part {
    String name();

    Optional<ProcessHandle> process();

    /** Where people or programs reach it. */
    String address();

    Path log();

    /** What is missing until it is ready; empty when it is. */
    List<String> missing();

    void stop() throws IOException, InterruptedException;
}
