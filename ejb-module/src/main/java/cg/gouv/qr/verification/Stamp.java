package cg.gouv.qr.verification;

import org.jspecify.annotations.Nullable;

/**
 * What the public learns of a stamp.
 *
 * @param lot the lot's number
 * @param gtin 14 digits, of products that have one
 * @param certification under which the stamp was made
 */
public record Stamp(
        long lot, String product, @Nullable String gtin, String company, CertificationStanding certification) {}
