package cg.gouv.qr.keeping;

import cg.gouv.qr.lot.ShardId;
import java.io.IOException;
import java.nio.file.Path;

/** The files of a lot's sealed shards, for one reader. */
public interface ShardFiles {
    /**
     * A file of the shard that can be opened here: a copy in whatever place and tier, or one that is made again.
     *
     * @throws IOException if there is none, and none can be made
     */
    Path find(ShardId shard) throws IOException;

    /** Says that the file that was found last cannot be read or is not what was sealed: the next to be found is another. */
    void refuse(ShardId shard, Exception why);
}
