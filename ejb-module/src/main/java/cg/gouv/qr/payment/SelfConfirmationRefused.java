package cg.gouv.qr.payment;

import cg.gouv.qr.platform.Problem;

/** Two people stand behind each payment: who recorded it does not confirm it. */
public class SelfConfirmationRefused extends Problem {
    SelfConfirmationRefused(PaymentId payment) {
        super(Kind.FORBIDDEN, "payment.selfConfirmation", payment);
    }
}
