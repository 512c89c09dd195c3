package cg.gouv.qr.order;

import cg.gouv.qr.platform.Money;
import java.util.List;

/**
 * What an order costs. The same computation stands behind a quote, an order and its invoice.
 *
 * @param taxPerMille 180 for 18 %
 * @param tax of the whole net amount, rounded half up to the smallest unit, once
 */
public record Quote(List<OrderLine> lines, Money net, int taxPerMille, Money tax, Money total) {
    private static final int MILLE = 1000;

    /** @param lines priced, in one currency */
    static Quote of(List<OrderLine> lines, String currency, int taxPerMille) {
        Money net = new Money(0, currency);
        for (OrderLine line : lines) {
            net = net.plus(new Money(line.netAmount(), currency));
        }
        long thousandths = Math.multiplyExact(net.amount(), (long) taxPerMille);
        Money tax = new Money((thousandths + MILLE / 2) / MILLE, currency);
        return new Quote(List.copyOf(lines), net, taxPerMille, tax, net.plus(tax));
    }
}
