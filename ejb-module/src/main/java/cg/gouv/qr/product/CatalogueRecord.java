package cg.gouv.qr.product;

import java.util.List;

/** What stands in a catalogue at one place. */
sealed interface CatalogueRecord {
    /** The physical line on which it begins. */
    long line();

    /** A record whose fields could be told apart. */
    record Fields(long line, List<String> values) implements CatalogueRecord {}

    /** One that could not be read. */
    record Unreadable(RejectedRow why) implements CatalogueRecord {
        @Override
        public long line() {
            return why.line();
        }
    }
}
