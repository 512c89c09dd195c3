package cg.gouv.qr.recall;

import cg.gouv.qr.certification.CertificationNumber;
import cg.gouv.qr.certification.Certifications;
import cg.gouv.qr.lot.Lot;
import cg.gouv.qr.lot.Lots;
import cg.gouv.qr.lot.PositionRanges.Range;
import cg.gouv.qr.lot.Shard;
import cg.gouv.qr.lot.ShardId;
import cg.gouv.qr.lot.Shards;
import cg.gouv.qr.platform.InvalidValue;
import cg.gouv.qr.platform.Required;
import cg.gouv.qr.recall.RecallTarget.OfCertification;
import cg.gouv.qr.recall.RecallTarget.OfLot;
import cg.gouv.qr.recall.RecallTarget.OfRange;
import cg.gouv.qr.recall.RecallTarget.OfShard;
import cg.gouv.qr.recall.RecallTarget.OfStamp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** From what somebody wants to recall to the stamps of each lot. */
@ApplicationScoped
class FindTouched {
    @Inject
    Certifications certifications;

    @Inject
    Lots lots;

    @Inject
    Shards shards;

    /**
     * @return a range of each lot, in the order of the lots' numbers; one at least
     * @throws cg.gouv.qr.platform.NotFound if there is no such lot or certification
     * @throws InvalidValue if a number is missing or outside the lot
     * @throws NothingToRecall if no lot was made under the certification
     * @throws NoShardsYet if a shard is meant and the lot is not released
     */
    List<Touched> of(RecallTarget target) {
        if (target instanceof OfCertification of) {
            return all(of.certification());
        }
        if (target instanceof OfLot of) {
            Lot lot = lots.get(of.lot());
            return List.of(touched(lot, 1, lot.quantity()));
        }
        if (target instanceof OfShard of) {
            return List.of(shard(of));
        }
        if (target instanceof OfRange of) {
            return List.of(range(lots.get(of.lot()), of));
        }
        return List.of(stamp((OfStamp) target));
    }

    private List<Touched> all(CertificationNumber number) {
        certifications.get(number);
        List<Touched> all = lots.under(number).stream()
                .map(lot -> touched(lot, 1, lot.quantity()))
                .toList();
        if (all.isEmpty()) {
            throw new NothingToRecall(number);
        }
        return all;
    }

    private Touched shard(OfShard of) {
        Lot lot = lots.get(of.lot());
        int last = shards.of(of.lot()).size() - 1;
        if (last < 0) {
            throw new NoShardsYet(of.lot());
        }
        int index = Required.number("shard", of.index(), 0, last);
        Shard shard = shards.find(new ShardId(of.lot().value(), index))
                .filter(found -> !found.isSpecimen())
                .orElseThrow(() -> new InvalidValue("shard", "invalid.specimenShard", index));
        return touched(lot, shard.firstPosition(), shard.firstPosition() + shard.quantity() - 1);
    }

    private Touched stamp(OfStamp of) {
        Lot lot = lots.get(of.lot());
        int position = Required.number("position", of.position(), 1, lot.quantity());
        return touched(lot, position, position);
    }

    private static Touched range(Lot lot, OfRange of) {
        int first = Required.number("firstPosition", of.firstPosition(), 1, lot.quantity());
        int last = Required.number("lastPosition", of.lastPosition(), first, lot.quantity());
        return touched(lot, first, last);
    }

    private static Touched touched(Lot lot, int first, int last) {
        return new Touched(lot.number(), lot.organisation(), new Range(first, last));
    }
}
