package cg.gouv.qr.cli.domain;

import java.util.Optional;

/**
 * A server of the group that serves.
 *
 * @param url its own address, past the proxy
 * @param process if it runs
 */
public record Node(String name, String url, Optional<ProcessHandle> process) {}
