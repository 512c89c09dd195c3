package cg.gouv.qr.order;

import static cg.gouv.qr.order.OrderLines.aLine;
import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.platform.Money;
import cg.gouv.qr.platform.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteTest {
    private static final ZoneId BRAZZAVILLE = ZoneId.of("Africa/Brazzaville");

    @ParameterizedTest
    @CsvSource({
        "100000, 180, 18000",
        "1, 180, 0", // 0.18
        "2, 250, 1", // 0.5 goes up
        "3, 160, 0", // 0.48
        "25, 180, 5", // 4.5 goes up
        "0, 180, 0",
        "5000000000000000, 1000, 5000000000000000" // the most that 50 lines come to
    })
    void taxesTheNetSumOnceAndRoundsHalfUp(long net, int perMille, long tax) {
        Quote quote = Quote.of(List.of(aLine(1, 1000, net)), "XAF", perMille);

        assertThat(quote.net()).isEqualTo(new Money(net, "XAF"));
        assertThat(quote.tax()).isEqualTo(new Money(tax, "XAF"));
        assertThat(quote.total()).isEqualTo(new Money(net + tax, "XAF"));
    }

    @Test
    void addsTheLinesBeforeItTaxesThem() {
        // 3 × 3 = 9, taxed 1.62; taxed line by line it would be 3 × 1 = 3
        Quote quote = Quote.of(List.of(aLine(1, 1, 3), aLine(2, 1, 3), aLine(3, 1, 3)), "XAF", 180);

        assertThat(quote.tax().amount()).isEqualTo(2);
        assertThat(quote.total().amount()).isEqualTo(11);
    }

    @Test
    void becomesTheOrderAndItsInvoiceToTheLastFranc() {
        Quote quote = Quote.of(List.of(aLine(1, 40_000, 200_000), aLine(2, 60_000, 300_001)), "XAF", 180);
        // 23:30 UTC is the next day in Brazzaville
        Instant late = Instant.parse("2026-11-20T23:30:00Z");
        OrganisationId company = new OrganisationId(UUID.randomUUID());

        StampOrder order = new StampOrder(new OrderNumber("CMD-2026-000001"), company, quote, "awa", late);
        Invoice invoice = new Invoice(new InvoiceNumber("FAC-2026-000001"), order, quote, late, BRAZZAVILLE);

        assertThat(order.net()).isEqualTo(quote.net());
        assertThat(order.lines()).isEqualTo(quote.lines());
        assertThat(invoice.order()).isEqualTo(order.number());
        assertThat(invoice.organisation()).isEqualTo(company);
        assertThat(invoice.net()).isEqualTo(quote.net());
        assertThat(invoice.tax()).isEqualTo(quote.tax());
        assertThat(invoice.total()).isEqualTo(quote.total()).isEqualTo(new Money(590_001, "XAF"));
        assertThat(invoice.dueOn()).isEqualTo(LocalDate.of(2026, 12, 21));
    }
}
