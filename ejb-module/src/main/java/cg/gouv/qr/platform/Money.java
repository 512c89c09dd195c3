package cg.gouv.qr.platform;

import jakarta.persistence.Embeddable;

/**
 * An amount of money.
 *
 * @param amount in the currency's smallest unit (the franc itself for XAF, the centime for CDF)
 * @param currency ISO 4217, three capital letters
 */
@Embeddable
public record Money(long amount, String currency) {
    public Money {
        if (!currency.matches("[A-Z]{3}")) {
            throw new InvalidValue("currency", "invalid.currency", currency);
        }
    }

    /** @throws IllegalArgumentException if the currencies differ */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("A sum needs one currency, got " + currency + " and " + other.currency);
        }
        return new Money(Math.addExact(amount, other.amount), currency);
    }

    @Override
    public String toString() {
        return amount + " " + currency;
    }
}
