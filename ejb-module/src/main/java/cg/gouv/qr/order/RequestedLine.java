package cg.gouv.qr.order;

import org.jspecify.annotations.Nullable;

/**
 * What a company asks for.
 *
 * @param certification its number
 * @param stamper the organisation's id, from the directory
 * @param encoderProfile the engine's number, 1 to 4
 * @param quantity 1 to 100,000,000, at least the tariff's minimum
 */
public record RequestedLine(
        @Nullable String certification,
        @Nullable String stamper,
        @Nullable Integer encoderProfile,
        @Nullable Integer quantity) {}
