package cg.gouv.qr.order;

import cg.gouv.qr.code.CodeFormat;
import cg.gouv.qr.code.CodePrefix;
import cg.gouv.qr.code.Gtin;
import cg.gouv.qr.platform.Caller;
import cg.gouv.qr.platform.CountryProfile;
import cg.gouv.qr.platform.Ids;
import cg.gouv.qr.platform.OrganisationId;
import cg.gouv.qr.platform.Required;
import cg.gouv.qr.product.Product;
import cg.gouv.qr.stamper.StamperNotApproved;
import cg.gouv.qr.stamper.Stampers;
import cg.gouv.qr.tariff.OfferedProfiles;
import cg.gouv.qr.tariff.Tariff;
import cg.gouv.qr.tariff.Tariffs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Checks what a company asks for and prices it: once for quotes and orders alike, so that they cannot differ. */
@ApplicationScoped
class Pricing {
    private static final int MAXIMUM_LINES = 50;
    private static final int MAXIMUM_QUANTITY = 100_000_000;

    @Inject
    CertifiedProducts products;

    @Inject
    Stampers stampers;

    @Inject
    Tariffs tariffs;

    @Inject
    OfferedProfiles profiles;

    @Inject
    Caller caller;

    @Inject
    CountryProfile country;

    @Inject
    Clock clock;

    Quote quote(List<RequestedLine> requested) {
        Required.number("lines", requested.size(), 1, MAXIMUM_LINES);
        LocalDate today = LocalDate.now(clock.withZone(country.zone()));
        OrganisationId organisation = caller.organisation();
        List<OrderLine> lines = new ArrayList<>();
        for (int i = 0; i < requested.size(); i++) {
            lines.add(line(i, requested.get(i), organisation, today));
        }
        return Quote.of(lines, country.currency(), country.taxPerMille());
    }

    private OrderLine line(int index, RequestedLine requested, OrganisationId organisation, LocalDate today) {
        String at = "lines[" + index + "].";
        String certification = Required.text(at + "certification", requested.certification(), 1, 40);
        String stamperText = Required.text(at + "stamper", requested.stamper(), 1, 40);
        OrganisationId stamper = new OrganisationId(Ids.uuid(at + "stamper", stamperText));
        int profile = Required.number(at + "encoderProfile", requested.encoderProfile(), 1, 4);
        int quantity = Required.number(at + "quantity", requested.quantity(), 1, MAXIMUM_QUANTITY);
        Product product = products.inForce(certification, organisation, today);
        stampers.find(stamper)
                .orElseThrow(() -> new StamperNotApproved(stamper))
                .requireApproved(today);
        CodePrefix prefix =
                profiles.prefix(profile, product.gtin().map(Gtin::value).orElse(null), product.designation());
        Tariff tariff = tariffs.inForce(profile, today);
        if (quantity < tariff.minimumQuantity()) {
            throw new BelowMinimum(at + "quantity", tariff.minimumQuantity(), quantity);
        }
        return new OrderLine(
                index + 1,
                organisation.value(),
                certification,
                product.id().value(),
                product.designation(),
                stamper.value(),
                profile,
                (prefix.gs1().isPresent() ? CodeFormat.GS1 : CodeFormat.STANDARD).number(),
                prefix.text(),
                quantity,
                tariff.perThousand().amount(),
                tariff.price(quantity).amount());
    }
}
