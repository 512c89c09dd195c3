package cg.gouv.qr.order;

import static cg.gouv.qr.order.OrderLines.aLine;

import cg.gouv.qr.platform.OrganisationId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** Invoices for the tests of those who come after orders. */
public final class InvoiceFixture {
    private InvoiceFixture() {}

    /** @param total tax-free */
    public static Invoice anInvoice(long total) {
        Instant now = Instant.parse("2026-11-21T08:00:00Z");
        Quote quote = Quote.of(List.of(aLine(1, 1000, total)), "XAF", 0);
        StampOrder order = new StampOrder(
                new OrderNumber("CMD-2026-000001"), new OrganisationId(UUID.randomUUID()), quote, "awa", now);
        return new Invoice(new InvoiceNumber("FAC-2026-000001"), order, quote, now, ZoneId.of("Africa/Brazzaville"));
    }
}
