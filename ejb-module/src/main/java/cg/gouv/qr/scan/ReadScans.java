package cg.gouv.qr.scan;

import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.lot.ReadLots;
import cg.gouv.qr.platform.InvalidValue;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How often a lot's stamps are scanned, for whoever may see the lot: {@link ReadLots} says who. */
@Stateless
@PermitAll
public class ReadScans {
    private static final Duration USUAL = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofDays(31);
    private static final Duration HOUR = Duration.ofHours(1);

    /** Between these years all times can be added to and are PostgreSQL's, too. */
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(9999, 1, 1);

    /** Hours to which scans came since they were added up are counted from the scans themselves, unless their day is gone. */
    private static final String HOURS =
            "with due as (select hour from scan_hour_due where hour >= :from and hour < :until"
                    + " and cast(hour at time zone 'UTC' as date) not in (select day from scan_day_gone))"
                    + " select hour, outcome, channel, scans from scan_hour where lot_number = :lot"
                    + " and hour >= :from and hour < :until and hour not in (select hour from due)"
                    + " union all select hour, outcome, channel, scans from due, lateral (select outcome, channel, count(*) as scans"
                    + " from scan where lot_number = :lot and at >= hour and at < hour + interval '1 hour' group by 1, 2) counted"
                    + " order by 1, 2, 3";

    @PersistenceContext
    EntityManager em;

    @Inject
    ReadLots lots;

    @Inject
    Clock clock;

    /**
     * The hours that begin within a time, the first first; those without scans are left out.
     *
     * @param from a day before its end unless given
     * @param until now unless given
     * @throws cg.gouv.qr.platform.NotFound if there is no such lot, or not for this caller
     * @throws InvalidValue if it ends before it begins, or is longer than 31 days
     */
    public List<ScansOfHour> byHour(LotNumber lot, @Nullable Instant from, @Nullable Instant until) {
        long number = lots.read(lot).number().value(); // first: who may not see it learns nothing else
        Instant end = until == null ? clock.instant() : sensible("until", until);
        Instant begin = from == null ? end.minus(USUAL) : sensible("from", from);
        if (!begin.isBefore(end)) {
            throw new InvalidValue("until", "invalid.period", begin, end);
        }
        if (Duration.between(begin, end).compareTo(LONGEST) > 0) {
            throw new InvalidValue("from", "invalid.periodLength", LONGEST.toDays(), begin, end);
        }
        return rows(number, nextHour(begin), nextHour(end)).stream()
                .map(ReadScans::scans)
                .toList();
    }

    private static Instant sensible(String field, Instant time) {
        boolean isBetween = !time.isBefore(EARLIEST.atStartOfDay(ZoneOffset.UTC).toInstant())
                && time.isBefore(LATEST.atStartOfDay(ZoneOffset.UTC).toInstant());
        if (!isBetween) {
            throw new InvalidValue(field, "invalid.dateRange", EARLIEST, LATEST, time);
        }
        return time;
    }

    /** The first hour that begins then or later. */
    private static Instant nextHour(Instant time) {
        Instant hour = time.truncatedTo(ChronoUnit.HOURS);
        return hour.equals(time) ? hour : hour.plus(HOUR);
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(long lot, Instant from, Instant until) {
        return em.createNativeQuery(HOURS)
                .setParameter("lot", lot)
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultList();
    }

    private static ScansOfHour scans(Object[] row) {
        return new ScansOfHour(
                (Instant) row[0],
                Outcome.of(((Number) row[1]).intValue()),
                Channel.of(((Number) row[2]).intValue()),
                ((Number) row[3]).longValue());
    }
}
