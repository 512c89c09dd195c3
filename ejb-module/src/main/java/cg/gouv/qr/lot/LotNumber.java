package cg.gouv.qr.lot;

import cg.gouv.qr.platform.InvalidValue;

/** A lot's number, from 1. */
public record LotNumber(long value) {
    /** @throws InvalidValue if the number is below 1 */
    public LotNumber {
        if (value < 1) {
            throw new InvalidValue("lot", "invalid.lotNumber", Long.toString(value));
        }
    }

    /** @throws InvalidValue if the text is no such number */
    public static LotNumber of(String text) {
        try {
            return new LotNumber(Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw new InvalidValue("lot", "invalid.lotNumber", text);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
