package cg.gouv.qr.payment;

import cg.gouv.qr.platform.InvalidValue;
import cg.gouv.qr.platform.Money;

/** An invoice is paid in one sum, its total. */
public class WrongAmount extends InvalidValue {
    WrongAmount(Money expected, Money found) {
        super("amount", "payment.wrongAmount", expected, found);
    }
}
