package cg.gouv.qr.cli.stack;

/** Another process listens on a port that the platform needs. */
public final class PortTaken extends Trouble {
    private final int port;

    PortTaken(String use, int port, String holder) {
        super(
                "Port %d (%s) is taken by %s.%n  Stop it, or choose other ports: ESTAMPILLE_PORT_OFFSET=19000 ./estampille start (auto asks the system for free ones)"
                        .formatted(port, use, holder));
        this.port = port;
    }

    public int port() {
        return port;
    }
}
