package cg.gouv.qr.portal.lot;

import cg.gouv.qr.field.Circulation;
import cg.gouv.qr.field.ReadCirculation;
import cg.gouv.qr.field.ReportStamps;
import cg.gouv.qr.field.ReportStamps.Stretch;
import cg.gouv.qr.lot.Lot;
import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.lot.LotProgress;
import cg.gouv.qr.lot.ReadLots;
import cg.gouv.qr.lot.ReleaseLots;
import cg.gouv.qr.lot.SteerLot;
import cg.gouv.qr.portal.page.Notice;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One lot, how far it is, and what an operator may do with it. */
@Named
@ViewScoped
public class LotPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ReadLots lots;

    @Inject
    ReleaseLots releaseLots;

    @Inject
    SteerLot steer;

    @Inject
    ReadCirculation circulations;

    @Inject
    ReportStamps report;

    @Inject
    Notice notice;

    private String number = "";
    private long version;
    private @Nullable Integer firstPosition;
    private @Nullable Integer lastPosition;
    private transient @Nullable Lot lot;
    private transient @Nullable LotProgress progress;
    private transient boolean isCirculationRead;
    private transient @Nullable Circulation circulation;

    public void open() {
        version = getLot().version();
    }

    public String release() {
        releaseLots.release(LotNumber.of(number), version);
        return then("lot.released");
    }

    public String pause() {
        steer.pause(LotNumber.of(number), version);
        return then("lot.paused");
    }

    public String resume() {
        steer.resume(LotNumber.of(number), version);
        return then("lot.resumed");
    }

    public String hurry() {
        steer.prioritise(LotNumber.of(number), true, version);
        return then("lot.hurried");
    }

    public String requireApplication() {
        steer.requireApplication(LotNumber.of(number), true, version);
        return then("lot.applicationRequired");
    }

    public String applied() {
        report.applied(LotNumber.of(number), List.of(new Stretch(firstPosition, lastPosition)));
        return then("lot.reported");
    }

    public String spoiled() {
        report.spoiled(LotNumber.of(number), List.of(new Stretch(firstPosition, lastPosition)));
        return then("lot.reported");
    }

    /** What its stamper reported, or null if that is nothing. */
    public @Nullable Circulation getCirculation() {
        if (!isCirculationRead) {
            circulation = circulations.read(LotNumber.of(number)).orElse(null);
            isCirculationRead = true;
        }
        return circulation;
    }

    public Lot getLot() {
        if (lot == null) {
            lot = lots.read(LotNumber.of(number));
        }
        return lot;
    }

    public LotProgress getProgress() {
        if (progress == null) {
            progress = lots.progress(LotNumber.of(number));
        }
        return progress;
    }

    private String then(String done) {
        return notice.then(done, "/lot/lot?number=" + number);
    }

    public @Nullable Integer getFirstPosition() {
        return firstPosition;
    }

    public void setFirstPosition(@Nullable Integer firstPosition) {
        this.firstPosition = firstPosition;
    }

    public @Nullable Integer getLastPosition() {
        return lastPosition;
    }

    public void setLastPosition(@Nullable Integer lastPosition) {
        this.lastPosition = lastPosition;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
