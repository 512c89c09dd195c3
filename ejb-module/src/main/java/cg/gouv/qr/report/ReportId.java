package cg.gouv.qr.report;

import cg.gouv.qr.platform.Ids;
import java.util.UUID;

/** A report's name among those who decide on it. Its reporter knows it by its {@link ReceiptNumber}. */
public record ReportId(UUID value) {
    /** @throws cg.gouv.qr.platform.InvalidValue if the text is no UUID */
    public static ReportId of(String text) {
        return new ReportId(Ids.uuid("report", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
