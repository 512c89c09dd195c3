package cg.gouv.qr.order;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * Stamps of one certification, for one stamper, in one profile; everything that was true when it was ordered, so that
 * neither a new tariff nor an edited product changes it.
 *
 * @param line in the order, from 1
 * @param organisation that orders
 * @param codePrefix all that stands before the code in the URL
 * @param quantity 1 to 100,000,000
 * @param amountPerThousand and netAmount in the smallest unit of the order's currency
 */
@Embeddable
public record OrderLine(
        int line,
        @Column(name = "organisation_id") UUID organisation,
        @Column(name = "certification_number") String certification,
        @Column(name = "product_id") UUID product,
        @Column(name = "product_designation") String productDesignation,
        @Column(name = "stamper_id") UUID stamper,
        @Column(name = "encoder_profile") int encoderProfile,
        @Column(name = "code_format") int codeFormat,
        @Column(name = "code_prefix") String codePrefix,
        int quantity,
        @Column(name = "amount_per_thousand") long amountPerThousand,
        @Column(name = "net_amount") long netAmount) {}
