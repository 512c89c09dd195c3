package cg.gouv.qr.cli.domain;

import java.util.Locale;

/** The two server groups: one serves, the other waits for the next release or keeps the last one. */
enum Colour {
    BLUE,
    GREEN;

    Colour other() {
        return this == BLUE ? GREEN : BLUE;
    }

    /** The server group's name. */
    String group() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the group's archive is called in the domain; each has its own, so that releases may differ. */
    String deployment() {
        return group() + ".ear";
    }

    static Colour of(String group) {
        return valueOf(group.toUpperCase(Locale.ROOT));
    }
}
