package cg.gouv.qr.cli.domain;

/** What befalls a domain. All but {@link #CONTROLLER} take a node its shards. */
enum Fault {
    /** A server's process ends at once ({@code kill -9}), and is started again. */
    KILL,
    /** A server's process stands still for longer than its leases, then goes on and does not know it. */
    FREEZE,
    /** A firewall drops what goes between a host and the database, while the host lives and serves. */
    CUT,
    /** PostgreSQL ends at once, stays away longer than a lease, and is started again. */
    DATABASE,
    /** A server is suspended, as before maintenance, and resumed. */
    SUSPEND,
    /** The application is deployed again, one server after the other. */
    REDEPLOY,
    /** The domain controller ends at once; nothing depends on it. */
    CONTROLLER;

    /** Whether one server is struck, and the others have to take over. */
    boolean strikesOneServer() {
        return this == KILL || this == FREEZE || this == CUT || this == SUSPEND;
    }
}
