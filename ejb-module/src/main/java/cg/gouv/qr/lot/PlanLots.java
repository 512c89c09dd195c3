package cg.gouv.qr.lot;

import cg.gouv.qr.key.KeyEpochs;
import cg.gouv.qr.key.NoActiveEpoch;
import cg.gouv.qr.order.OrderLine;
import cg.gouv.qr.order.OrderPaid;
import cg.gouv.qr.order.StampOrder;
import cg.gouv.qr.order.StampOrders;
import cg.gouv.qr.platform.AsPlatform;
import cg.gouv.qr.platform.Configuration;
import cg.gouv.qr.platform.DomainEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Plans the lots of a paid order, in the transaction that made it paid: one a line, on serials of their own. */
@Stateless
@PermitAll
@AsPlatform("planning")
public class PlanLots {
    @Inject
    Lots lots;

    @Inject
    StampOrders orders;

    @Inject
    KeyEpochs epochs;

    @Inject
    SerialSequence serials;

    @Inject
    Configuration configuration;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /**
     * @throws NoActiveEpoch if no key epoch was opened yet
     * @throws SerialsExhausted if fewer serials are left than the order needs
     */
    public void plan(@Observes OrderPaid paid) {
        StampOrder order = orders.get(paid.number());
        int epoch = epochs.active().orElseThrow(NoActiveEpoch::new).number();
        int specimens = configuration.specimensPerLot();
        List<Integer> quantities = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            quantities.add(line.quantity());
            quantities.add(specimens);
        }
        long total = quantities.stream().mapToLong(Integer::longValue).sum();
        List<SerialBlock> blocks = serials.take(total).cut(quantities);
        int next = 0;
        for (OrderLine line : order.lines()) {
            Lot lot = new Lot(
                    lots.next(), order.number(), line, epoch, blocks.get(next), blocks.get(next + 1), clock.instant());
            next += 2;
            lots.add(lot);
            events.fire(new LotPlanned(lot.number(), order.number(), lot.organisation(), epoch, lot.quantity()));
        }
    }
}
