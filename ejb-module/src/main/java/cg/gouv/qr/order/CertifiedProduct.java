package cg.gouv.qr.order;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an order needs to know of a product whose certification is in force.
 *
 * @param gtin 14 digits, or null: not every certified good has one
 */
record CertifiedProduct(
        UUID id, String designation, @Nullable String gtin) {}
