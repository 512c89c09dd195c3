package cg.gouv.qr.printing;

import cg.gouv.qr.code.CodeFormat;
import cg.gouv.qr.code.CodePrefix;
import cg.gouv.qr.lot.Lot;
import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.lot.Shard;
import cg.gouv.qr.lot.Shards;
import cg.gouv.qr.printing.content.PackPlan;
import cg.gouv.qr.printing.content.PackShard;
import cg.gouv.qr.shard.Digest;
import cg.gouv.qr.symbol.EncoderProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What determines the bytes of a sealed lot's packs, read from its rows. */
@ApplicationScoped
class PackPlans {
    @PersistenceContext
    EntityManager em;

    @Inject
    Shards shards;

    PackPlan of(PrintPack pack, Lot lot) {
        Map<Integer, Digest> manifests = manifests(lot.number());
        List<PackShard> sealed = shards.of(lot.number()).stream()
                .filter(shard -> shard.isSpecimen() == pack.isSpecimen())
                .map(shard -> sealed(shard, manifests))
                .toList();
        CodeFormat stamps = CodeFormat.find(lot.codeFormat())
                .orElseThrow(() -> new IllegalStateException(
                        "Lot " + lot.number() + " has the code format " + lot.codeFormat() + ", which is none"));
        PackPlan plan = new PackPlan(
                pack.format(),
                lot.number().value(),
                lot.productDesignation(),
                lot.epoch(),
                EncoderProfile.of(lot.encoderProfile()),
                pack.isSpecimen() ? stamps.counterpart() : stamps,
                CodePrefix.parse(lot.codePrefix()),
                pack.dotsPerModule(),
                pack.dpi(),
                sealed);
        if (plan.quantity() != pack.quantity()) {
            throw new IllegalStateException(
                    "Pack " + pack.id() + " has " + pack.quantity() + " stamps, its shards have " + plan.quantity());
        }
        return plan;
    }

    private static PackShard sealed(Shard shard, Map<Integer, Digest> manifests) {
        int index = shard.id().index();
        return new PackShard(
                index,
                shard.firstPosition(),
                shard.firstSerial(),
                shard.quantity(),
                sealedOf(shard, shard.size()),
                Digest.of(sealedOf(shard, shard.merkleRoot())),
                sealedOf(shard, manifests.get(index)));
    }

    private static <T> T sealedOf(Shard shard, @Nullable T value) {
        return Objects.requireNonNull(value, () -> "The " + shard.id() + " is not sealed");
    }

    /** By index, the hashes of the shards' manifests in the day's log. */
    @SuppressWarnings("unchecked")
    private Map<Integer, Digest> manifests(LotNumber lot) {
        List<Object[]> rows = em.createNativeQuery(
                        "select index_in_lot, manifest from day_log_entry where lot_number = :lot")
                .setParameter("lot", lot.value())
                .getResultList();
        Map<Integer, Digest> manifests = new HashMap<>();
        rows.forEach(row -> manifests.put(((Number) row[0]).intValue(), Digest.sha256((byte[]) row[1])));
        return manifests;
    }
}
