package cg.gouv.qr.lot;

import cg.gouv.qr.order.OrderCompleted;
import cg.gouv.qr.order.StampOrder;
import cg.gouv.qr.order.StampOrders;
import cg.gouv.qr.platform.DomainEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Seals a lot with its last shard, and completes an order with its last lot. Lot and order are locked, always in this
 * sequence, before what is left is counted: of two nodes that seal the last two shards at once, the second sees both.
 */
@ApplicationScoped
class SealLot {
    @Inject
    Lots lots;

    @Inject
    Shards shards;

    @Inject
    StampOrders orders;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /**
     * Called in the transaction that sealed a shard, after its row was written.
     *
     * @return whether the lot is sealed now
     */
    boolean sealWhenComplete(LotNumber number) {
        Lot lot = lots.locked(number);
        if (!lot.sealedWhenComplete(shards.unsealed(number), clock.instant())) {
            return false;
        }
        events.fire(new LotSealed(number, lot.organisation(), lot.quantity()));
        StampOrder order = orders.locked(lot.order());
        if (lots.unsealed(order.number()) == 0) {
            order.complete();
            events.fire(new OrderCompleted(order.number(), order.organisation()));
        }
        return true;
    }
}
