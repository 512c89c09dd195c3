package cg.gouv.qr.platform;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/** Looks every second for messages that are due and hands each to its courier. One message that fails holds up no other. */
@Singleton
@AsPlatform("outbox")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxDelivery {
    private static final Logger LOG = System.getLogger(OutboxDelivery.class.getName());
    private static final int AT_ONCE = 50;

    @Inject
    OutboxMessages messages;

    @Inject
    @Any
    Instance<OutboxCourier> couriers;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false, info = "outbox")
    void deliverDue() {
        List<OutboxMessages.Due> due = messages.claim(AT_ONCE);
        due.forEach(this::deliver);
    }

    @SuppressWarnings("OverlyBroadCatch") // whatever a courier throws, the message is kept and tried again
    private void deliver(OutboxMessages.Due message) {
        try {
            courierOf(message.kind()).deliver(message.payload());
            messages.delivered(message.id());
        } catch (Exception e) {
            LOG.log(Level.WARNING, "Message {0} ({1}) was not delivered: {2}", message.id(), message.kind(), e);
            messages.failed(message.id(), e.toString());
        }
    }

    private OutboxCourier courierOf(String kind) {
        return couriers.stream()
                .filter(courier -> courier.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No courier takes messages of kind " + kind));
    }
}
