package cg.gouv.qr.printing.content;

import cg.gouv.qr.shard.StampRecord;
import java.io.Closeable;

/** The stamps of a pack by position, from 1; cheap when asked for in order. One for each stream. */
public interface Stamps extends Closeable {
    /** @throws ShardUnreadable if the file that holds it is missing or is not what was sealed */
    StampRecord at(int position);

    @Override
    void close();
}
