package cg.gouv.qr.field;

import static cg.gouv.qr.platform.Permission.DISTRIBUTION_REPORT;

import cg.gouv.qr.lot.Lot;
import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.lot.LotState;
import cg.gouv.qr.lot.Lots;
import cg.gouv.qr.lot.PositionRanges.Range;
import cg.gouv.qr.platform.Caller;
import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.InvalidValue;
import cg.gouv.qr.platform.Required;
import cg.gouv.qr.platform.WrongState;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stamper reports which stamps of a lot it applied to products, and which it spoiled. Said twice it is said once. */
@Stateless
@RolesAllowed(DISTRIBUTION_REPORT)
public class ReportStamps {
    /** Ranges in one report. */
    public static final int MOST_RANGES = 1000;

    @Inject
    Lots lots;

    @Inject
    Circulations circulations;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Both positions from 1, both inside the range. */
    public record Stretch(
            @Nullable Integer firstPosition, @Nullable Integer lastPosition) {}

    /**
     * @param stretches 1 to {@link #MOST_RANGES}
     * @throws cg.gouv.qr.platform.NotFound if there is no such lot, or not for this caller
     * @throws NotItsStamper if the lot is another stamper's
     * @throws WrongState if the lot is not sealed
     * @throws InvalidValue if a position is missing or outside the lot
     * @throws SpoiledAlready if one of them is spoiled
     */
    public Circulation applied(LotNumber number, @Nullable List<Stretch> stretches) {
        Lot lot = own(number);
        List<Range> ranges = ranges(lot, stretches);
        Circulation circulation = circulation(lot);
        circulation.apply(ranges, clock.instant());
        events.fire(new StampsReported("applied", number, lot.organisation(), ranges));
        return circulations.written(circulation);
    }

    /** The same of what is spoiled, applied before or not. */
    public Circulation spoiled(LotNumber number, @Nullable List<Stretch> stretches) {
        Lot lot = own(number);
        List<Range> ranges = ranges(lot, stretches);
        Circulation circulation = circulation(lot);
        circulation.spoil(ranges, clock.instant());
        events.fire(new StampsReported("spoiled", number, lot.organisation(), ranges));
        return circulations.written(circulation);
    }

    private Lot own(LotNumber number) {
        Lot lot = lots.get(number);
        if (!lot.stamper().equals(caller.organisationOrNull())) {
            throw new NotItsStamper(number);
        }
        WrongState.unless("lot", number, lot.state(), LotState.SEALED);
        return lot;
    }

    private Circulation circulation(Lot lot) {
        return circulations
                .findAlone(lot.number())
                .orElseGet(() -> new Circulation(lot.number(), lot.organisation(), lot.stamper(), clock.instant()));
    }

    private static List<Range> ranges(Lot lot, @Nullable List<Stretch> stretches) {
        int found = stretches == null ? 0 : stretches.size();
        if (stretches == null || found < 1 || found > MOST_RANGES) {
            throw new InvalidValue("ranges", "invalid.items", 1, MOST_RANGES, found);
        }
        List<Range> ranges = new ArrayList<>();
        for (int i = 0; i < found; i++) {
            ranges.add(range("ranges[" + i + "].", lot, stretches.get(i)));
        }
        return ranges;
    }

    private static Range range(String path, Lot lot, Stretch stretch) {
        int first = Required.number(path + "firstPosition", stretch.firstPosition(), 1, lot.quantity());
        int last = Required.number(path + "lastPosition", stretch.lastPosition(), first, lot.quantity());
        return new Range(first, last);
    }
}
