package cg.gouv.qr.platform;

import java.util.Locale;

/** How far a caller sees, enforced by row-level security in PostgreSQL. */
public enum Reach {
    /** The rows of no organisation, but what the person registered themselves. */
    NOTHING,
    /** The rows of the caller's organisation. */
    OWN,
    /** The rows of every organisation, for a person whose permission says so. */
    NATIONAL,
    /** The rows of every organisation, for the platform's own work: jobs, timers, public verification. */
    PLATFORM;

    String setting() {
        return name().toLowerCase(Locale.ROOT);
    }
}
