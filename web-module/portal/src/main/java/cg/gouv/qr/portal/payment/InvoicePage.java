package cg.gouv.qr.portal.payment;

import cg.gouv.qr.order.Invoice;
import cg.gouv.qr.order.InvoiceNumber;
import cg.gouv.qr.order.ReadOrders;
import cg.gouv.qr.payment.Payment;
import cg.gouv.qr.payment.PaymentMeans;
import cg.gouv.qr.payment.ReadPayments;
import cg.gouv.qr.payment.Receipt;
import cg.gouv.qr.payment.RecordPayment;
import cg.gouv.qr.platform.Cursor;
import cg.gouv.qr.portal.page.Notice;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One invoice, its payments, and the form on which an agent records one. */
@Named
@ViewScoped
public class InvoicePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ReadOrders orders;

    @Inject
    ReadPayments payments;

    @Inject
    RecordPayment recording;

    @Inject
    Notice notice;

    private String number = "";
    private @Nullable PaymentMeans means;
    private @Nullable String reference;
    private transient @Nullable Invoice invoice;
    private transient @Nullable List<Payment> received;

    public void open() {
        getInvoice();
    }

    /** An invoice is paid in one sum, so the amount is the one that the agent saw here. */
    public String record() {
        recording.record(
                new InvoiceNumber(number),
                new Receipt(means, reference, getInvoice().total()));
        return notice.then("payment.recorded", "/invoice/invoice?number=" + number);
    }

    public Invoice getInvoice() {
        if (invoice == null) {
            invoice = orders.invoice(new InvoiceNumber(number));
        }
        return invoice;
    }

    public List<Payment> getPayments() {
        if (received == null) {
            received = payments.list(null, new InvoiceNumber(number), Cursor.first())
                    .items();
        }
        return received;
    }

    public List<PaymentMeans> getAllMeans() {
        return List.of(PaymentMeans.values());
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public @Nullable PaymentMeans getMeans() {
        return means;
    }

    public void setMeans(@Nullable PaymentMeans means) {
        this.means = means;
    }

    public @Nullable String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference;
    }
}
