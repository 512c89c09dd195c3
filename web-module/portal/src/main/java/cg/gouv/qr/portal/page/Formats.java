package cg.gouv.qr.portal.page;

import cg.gouv.qr.platform.CountryProfile;
import cg.gouv.qr.platform.Money;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Money, numbers, dates as the page's language writes them; moments in the country's zone. Nothing for null. */
@Named("format")
@RequestScoped
public class Formats {
    @Inject
    Language language;

    @Inject
    CountryProfile country;

    public String money(@Nullable Money money) {
        return money == null ? "" : money(money.amount(), money.currency());
    }

    /** @param amount in the currency's smallest unit */
    public String money(long amount, String currency) {
        Currency unit = Currency.getInstance(currency);
        NumberFormat format = NumberFormat.getCurrencyInstance(language.getLocale());
        format.setCurrency(unit);
        format.setMinimumFractionDigits(unit.getDefaultFractionDigits());
        format.setMaximumFractionDigits(unit.getDefaultFractionDigits());
        return format.format(BigDecimal.valueOf(amount, unit.getDefaultFractionDigits()));
    }

    public String number(@Nullable Number number) {
        return number == null
                ? ""
                : NumberFormat.getIntegerInstance(language.getLocale()).format(number);
    }

    /** @param perMille such as 180 for 18 % */
    public String rate(int perMille) {
        NumberFormat format = NumberFormat.getPercentInstance(language.getLocale());
        format.setMaximumFractionDigits(1);
        return format.format(BigDecimal.valueOf(perMille, 3));
    }

    public String date(@Nullable LocalDate date) {
        return date == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(language.getLocale())
                        .format(date);
    }

    public String moment(@Nullable Instant moment) {
        return moment == null
                ? ""
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(language.getLocale())
                        .format(moment.atZone(country.zone()));
    }
}
