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

    static Colour of(String group) {
        return valueOf(group.toUpperCase(Locale.ROOT));
    }
}
