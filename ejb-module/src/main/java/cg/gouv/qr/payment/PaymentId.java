package cg.gouv.qr.payment;

import cg.gouv.qr.platform.Ids;
import java.util.UUID;

/** A payment's id. */
public record PaymentId(UUID value) {
    /** @throws cg.gouv.qr.platform.InvalidValue if the text is no UUID */
    public static PaymentId of(String text) {
        return new PaymentId(Ids.uuid("payment", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
