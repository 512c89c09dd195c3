package cg.gouv.qr.keeping;

import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.lot.ShardId;
import cg.gouv.qr.store.WorkFolder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Opens the sealed shards of lots to whoever reads them, wherever they lie. */
@ApplicationScoped
public class KeptShards {
    @Inject
    ShardCopies copies;

    @Inject
    FindShard finder;

    @Inject
    TellCopies tell;

    @Inject
    WorkFolder work;

    /** The shards of a lot as they are sealed now; nothing is looked for yet. */
    public ShardFiles of(LotNumber lot) {
        return new Reading(copies.of(lot.value()));
    }

    /** One reader's way through the copies. Not safe for several threads. */
    private final class Reading implements ShardFiles {
        private final Map<ShardId, KeptShard> shards = new HashMap<>();
        private final Map<ShardId, List<String>> places = new HashMap<>();
        private final Map<ShardId, Set<String>> refused = new HashMap<>();
        private final Map<ShardId, String> last = new HashMap<>();
        private final Set<ShardId> discarded = new HashSet<>();

        Reading(Map<KeptShard, List<String>> kept) {
            kept.forEach((shard, named) -> {
                shards.put(shard.id(), shard);
                places.put(shard.id(), named);
            });
        }

        @Override
        public Path find(ShardId shard) throws IOException {
            KeptShard kept = shards.get(shard);
            if (kept == null) {
                throw new IOException("The " + shard + " is not sealed");
            }
            Set<String> tried = refused.getOrDefault(shard, Set.of());
            Optional<FindShard.Found> lying = finder.lying(kept, places.getOrDefault(shard, List.of()), tried);
            if (lying.isEmpty()) {
                places.put(shard, copies.places(shard)); // they move, and reading a lot takes hours
            }
            FindShard.Found found =
                    lying.isPresent() ? lying.get() : finder.find(kept, places.getOrDefault(shard, List.of()), tried);
            last.put(shard, found.place());
            return found.file();
        }

        @Override
        public void refuse(ShardId shard, Exception why) {
            KeptShard kept = shards.get(shard);
            if (kept != null && discarded.add(shard) && work.discard(kept.sha256())) {
                return; // this node's own, made or fetched before; had again, it is compared
            }
            String place = last.getOrDefault(shard, FindShard.KEYS);
            refused.computeIfAbsent(shard, first -> new HashSet<>()).add(place);
            tell.damaged(shard, place, String.valueOf(why.getMessage()));
        }
    }
}
