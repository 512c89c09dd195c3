package cg.gouv.qr.order;

import static cg.gouv.qr.order.OrderLines.aLine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cg.gouv.qr.platform.InvalidValue;
import cg.gouv.qr.platform.OrganisationId;
import cg.gouv.qr.platform.WrongState;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StampOrderTest {
    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private static final Quote QUOTE = Quote.of(List.of(aLine(1, 1000, 5000)), "XAF", 180);

    private final StampOrder order = new StampOrder(
            new OrderNumber("CMD-2026-000001"), new OrganisationId(UUID.randomUUID()), QUOTE, "awa", NOW);

    @Test
    void livesFromPlacingToCompletion() {
        assertThat(order.state()).isEqualTo(OrderState.AWAITING_PAYMENT);
        order.pay();
        assertThat(order.state()).isEqualTo(OrderState.PAID);
        order.produce();
        order.produce(); // another of its lots
        assertThat(order.state()).isEqualTo(OrderState.IN_PRODUCTION);
        order.complete();
        assertThat(order.state()).isEqualTo(OrderState.COMPLETED);
    }

    @Test
    void isCancelledWhileUnpaid() {
        order.cancel("Commande en double");
        assertThat(order.state()).isEqualTo(OrderState.CANCELLED);
        assertThat(order.stateReason()).isEqualTo("Commande en double");
    }

    @ParameterizedTest
    @EnumSource(value = OrderState.class, mode = EnumSource.Mode.EXCLUDE, names = "AWAITING_PAYMENT")
    void isNeitherPaidNorCancelledLater(OrderState state) {
        bring(state);
        refuses(StampOrder::pay);
        refuses(order -> order.cancel("Trop tard"));
        assertThat(order.state()).isEqualTo(state);
    }

    @ParameterizedTest
    @EnumSource(
            value = OrderState.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PAID", "IN_PRODUCTION"})
    void isNotProducedUnpaidOrCompleted(OrderState state) {
        bring(state);
        refuses(StampOrder::produce);
    }

    @ParameterizedTest
    @EnumSource(value = OrderState.class, mode = EnumSource.Mode.EXCLUDE, names = "IN_PRODUCTION")
    void isNotCompletedUnlessInProduction(OrderState state) {
        bring(state);
        refuses(StampOrder::complete);
    }

    @Test
    void anInvoiceIsPaidOnceOrCancelledOnce() {
        Invoice paid = anInvoice();
        paid.pay();
        assertThat(paid.state()).isEqualTo(InvoiceState.PAID);
        assertThatThrownBy(paid::pay).isInstanceOf(WrongState.class);
        assertThatThrownBy(paid::cancel).isInstanceOf(WrongState.class);

        Invoice cancelled = anInvoice();
        cancelled.cancel();
        assertThat(cancelled.state()).isEqualTo(InvoiceState.CANCELLED);
        assertThatThrownBy(cancelled::pay).isInstanceOf(WrongState.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "CMD-26-000001", "CMD-2026-00001", "FAC-2026-000001", "CMD-2026-000001 ", "cmd-2026-000001"})
    void refusesANumberOfAnotherForm(String text) {
        assertThatThrownBy(() -> new OrderNumber(text)).isInstanceOf(InvalidValue.class);
    }

    private void bring(OrderState to) {
        if (to == OrderState.CANCELLED) {
            order.cancel("Essai");
            return;
        }
        if (to != OrderState.AWAITING_PAYMENT) {
            order.pay();
        }
        if (to == OrderState.IN_PRODUCTION || to == OrderState.COMPLETED) {
            order.produce();
        }
        if (to == OrderState.COMPLETED) {
            order.complete();
        }
    }

    private void refuses(Consumer<StampOrder> change) {
        assertThatThrownBy(() -> change.accept(order)).isInstanceOf(WrongState.class);
    }

    private Invoice anInvoice() {
        return new Invoice(new InvoiceNumber("FAC-2026-000001"), order, QUOTE, NOW, ZoneId.of("Africa/Brazzaville"));
    }
}
