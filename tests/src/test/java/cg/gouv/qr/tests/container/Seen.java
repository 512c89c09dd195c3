package cg.gouv.qr.tests.container;

import java.io.Serializable;

/** What PostgreSQL was told of the caller in the transaction at hand. */
public record Seen(String reach, String person, String organisation) implements Serializable {
    private static final long serialVersionUID = 1;
}
