package cg.gouv.qr.portal.key;

import cg.gouv.qr.key.KeyEpoch;
import cg.gouv.qr.key.OpenEpoch;
import cg.gouv.qr.key.ReadEpochs;
import cg.gouv.qr.portal.page.Notice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The key epochs, and the form that opens the next. */
@Named
@RequestScoped
public class EpochList {
    @Inject
    ReadEpochs epochs;

    @Inject
    OpenEpoch opening;

    @Inject
    Notice notice;

    private @Nullable String reason;
    private @Nullable List<KeyEpoch> all;

    /** What may not be seen is refused before the page begins. */
    public void open() {
        getAll();
    }

    public String openNext() {
        opening.open();
        return notice.then("epoch.opened", "/key/list");
    }

    public String force() {
        opening.force(reason);
        return notice.then("epoch.opened", "/key/list");
    }

    public List<KeyEpoch> getAll() {
        if (all == null) {
            all = epochs.list();
        }
        return all;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
