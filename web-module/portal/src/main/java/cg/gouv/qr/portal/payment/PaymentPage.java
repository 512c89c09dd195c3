package cg.gouv.qr.portal.payment;

import cg.gouv.qr.payment.DecideOnPayment;
import cg.gouv.qr.payment.Payment;
import cg.gouv.qr.payment.PaymentId;
import cg.gouv.qr.payment.ReadPayments;
import cg.gouv.qr.portal.page.Notice;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** One payment, and the decision of a second person on it. */
@Named
@ViewScoped
public class PaymentPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ReadPayments payments;

    @Inject
    DecideOnPayment decision;

    @Inject
    Notice notice;

    private String id = "";
    private @Nullable String reason;
    private long version;
    private transient @Nullable Payment payment;

    public void open() {
        version = getPayment().version();
    }

    public String confirm() {
        decision.confirm(PaymentId.of(id), version);
        return notice.then("payment.confirmed", "/payment/payment?id=" + id);
    }

    public String reject() {
        decision.reject(PaymentId.of(id), reason, version);
        return notice.then("payment.rejected", "/payment/payment?id=" + id);
    }

    public Payment getPayment() {
        if (payment == null) {
            payment = payments.read(PaymentId.of(id));
        }
        return payment;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
