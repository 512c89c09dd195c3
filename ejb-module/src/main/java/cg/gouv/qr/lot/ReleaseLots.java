package cg.gouv.qr.lot;

import static cg.gouv.qr.platform.Permission.QR_GENERATE;

import cg.gouv.qr.key.KeyEpoch;
import cg.gouv.qr.key.KeyEpochs;
import cg.gouv.qr.key.NoActiveEpoch;
import cg.gouv.qr.order.CertifiedProducts;
import cg.gouv.qr.order.OrderNumber;
import cg.gouv.qr.order.OrderState;
import cg.gouv.qr.order.StampOrder;
import cg.gouv.qr.order.StampOrders;
import cg.gouv.qr.platform.Caller;
import cg.gouv.qr.platform.Configuration;
import cg.gouv.qr.platform.CountryProfile;
import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.WrongState;
import cg.gouv.qr.stamper.StamperNotApproved;
import cg.gouv.qr.stamper.Stampers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** An operator releases planned lots: their shards can be claimed from now on. */
@Stateless
@RolesAllowed(QR_GENERATE)
public class ReleaseLots {
    @Inject
    Lots lots;

    @Inject
    Shards shards;

    @Inject
    ShardStore store;

    @Inject
    StampOrders orders;

    @Inject
    CertifiedProducts products;

    @Inject
    Stampers stampers;

    @Inject
    KeyEpochs epochs;

    @Inject
    Configuration configuration;

    @Inject
    CountryProfile country;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * @throws cg.gouv.qr.order.CertificationNotInForce if it was suspended or revoked since the order, or
     *     expired without a renewal in force
     * @throws StamperNotApproved if the stamper was suspended or expired since the order
     * @throws StoreFull if the store has no room for it beside what is begun already
     * @throws StoreAway if the store is not there
     * @throws NoActiveEpoch if the epoch that it was planned in was closed, and none is open
     */
    public Lot release(LotNumber number, long version) {
        Lot lot = lots.get(number, version);
        release(lot);
        orders.get(lot.order()).produce();
        return lots.written(lot);
    }

    /**
     * Releases every lot of an order that is still planned, or none.
     *
     * @throws WrongState if the order is neither paid nor in production, or none of its lots is planned any more
     */
    public List<Lot> release(OrderNumber number, long version) {
        StampOrder order = orders.get(number, version);
        order.produce();
        List<Lot> all = lots.of(number);
        List<Lot> planned =
                all.stream().filter(lot -> lot.state() == LotState.PLANNED).toList();
        if (planned.isEmpty()) {
            throw new WrongState("order", number, order.state(), OrderState.PAID);
        }
        planned.forEach(this::release);
        orders.written(order);
        return all;
    }

    // Closed keys sign nothing more, and what is paid must be made: the lot takes the active epoch instead.
    private void signWithAnOpenEpoch(Lot lot) {
        int planned = lot.epoch();
        if (epochs.find(planned).filter(KeyEpoch::isSigning).isEmpty()) {
            lot.moveTo(epochs.active().orElseThrow(NoActiveEpoch::new).number());
            events.fire(new LotMoved(lot.number(), lot.organisation(), planned, lot.epoch()));
        }
    }

    private void requireRoom(Lot next) {
        long bytes = ShardStore.bytes(next.encoderProfile(), next.quantity() + next.specimenQuantity());
        for (Map.Entry<Integer, Long> begun : shards.unmade().entrySet()) {
            bytes += ShardStore.bytes(begun.getKey(), begun.getValue());
        }
        store.requireRoom(bytes);
    }

    private void release(Lot lot) {
        LocalDate today = LocalDate.now(clock.withZone(country.zone()));
        products.requireInForce(lot.certification(), lot.organisation(), today);
        stampers.find(lot.stamper())
                .orElseThrow(() -> new StamperNotApproved(lot.stamper()))
                .requireApproved(today);
        requireRoom(lot);
        signWithAnOpenEpoch(lot);
        lot.release(caller.person(), clock.instant());
        int count = shards.cut(lot.number(), configuration.shardSize());
        events.fire(new LotReleased(lot.number(), lot.organisation(), count));
    }
}
