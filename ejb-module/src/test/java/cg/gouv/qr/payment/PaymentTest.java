package cg.gouv.qr.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cg.gouv.qr.order.Invoice;
import cg.gouv.qr.order.InvoiceFixture;
import cg.gouv.qr.platform.Money;
import cg.gouv.qr.platform.WrongState;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentTest {
    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

    private final Invoice invoice = InvoiceFixture.anInvoice(5900);

    @Test
    void isConfirmedByASecondPerson() {
        Payment payment = aPayment();
        payment.confirm("benoit", NOW);
        assertThat(payment.state()).isEqualTo(PaymentState.CONFIRMED);
        assertThat(payment.recordedBy()).isEqualTo("awa");
        assertThat(payment.decidedBy()).isEqualTo("benoit");
    }

    @Test
    void isNotConfirmedByWhoRecordedIt() {
        Payment payment = aPayment();
        assertThatThrownBy(() -> payment.confirm("awa", NOW)).isInstanceOf(SelfConfirmationRefused.class);
        assertThat(payment.state()).isEqualTo(PaymentState.RECORDED);
    }

    @Test
    void isDecidedOnce() {
        Payment confirmed = aPayment();
        confirmed.confirm("benoit", NOW);
        assertThatThrownBy(() -> confirmed.confirm("chantal", NOW)).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> confirmed.reject("Chèque sans provision", "chantal", NOW))
                .isInstanceOf(WrongState.class);

        Payment rejected = aPayment();
        rejected.reject("Chèque sans provision", "awa", NOW);
        assertThat(rejected.stateReason()).isEqualTo("Chèque sans provision");
        assertThatThrownBy(() -> rejected.confirm("benoit", NOW)).isInstanceOf(WrongState.class);
    }

    @ParameterizedTest
    @CsvSource({"5899, XAF", "5901, XAF", "5900, USD"})
    void isTheInvoicesTotalAndNothingElse(long amount, String currency) {
        Money other = new Money(amount, currency);
        assertThatThrownBy(() -> new Payment(invoice, PaymentMeans.CASH, "R-1", other, "awa", NOW))
                .isInstanceOf(WrongAmount.class);
    }

    @Test
    void isNotRecordedForAPaidInvoice() {
        invoice.pay();
        assertThatThrownBy(this::aPayment).isInstanceOf(WrongState.class);
    }

    private Payment aPayment() {
        return new Payment(invoice, PaymentMeans.BANK_TRANSFER, "VIR-1", invoice.total(), "awa", NOW);
    }
}
