package cg.gouv.qr.portal.key;

import cg.gouv.qr.key.EndEpoch;
import cg.gouv.qr.key.KeyEpoch;
import cg.gouv.qr.key.ReadEpochs;
import cg.gouv.qr.platform.NotFound;
import cg.gouv.qr.portal.page.Notice;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** One key epoch, and how an administrator ends it. */
@Named
@ViewScoped
public class EpochPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ReadEpochs epochs;

    @Inject
    EndEpoch end;

    @Inject
    Notice notice;

    private String number = "";
    private @Nullable String reason;
    private @Nullable Integer confirmation;
    private long version;
    private transient @Nullable KeyEpoch epoch;

    public void open() {
        version = getEpoch().version();
    }

    public String close() {
        end.close(number(), reason, confirmation, version);
        return then("epoch.closed");
    }

    public String retire() {
        end.retire(number(), reason, confirmation, version);
        return then("epoch.retired");
    }

    public KeyEpoch getEpoch() {
        if (epoch == null) {
            epoch = epochs.read(number());
        }
        return epoch;
    }

    private int number() {
        try {
            return Integer.parseInt(number);
        } catch (NumberFormatException e) {
            throw new NotFound("epoch", number);
        }
    }

    private String then(String done) {
        return notice.then(done, "/key/epoch?number=" + number);
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public @Nullable Integer getConfirmation() {
        return confirmation;
    }

    public void setConfirmation(@Nullable Integer confirmation) {
        this.confirmation = confirmation;
    }
}
