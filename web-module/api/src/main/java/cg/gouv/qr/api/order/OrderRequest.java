package cg.gouv.qr.api.order;

import cg.gouv.qr.order.RequestedLine;
import cg.gouv.qr.platform.InvalidValue;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a company orders, or asks the price of. */
@Schema(name = "OrderRequest", requiredProperties = "lines")
record OrderRequest(
        @Schema(minItems = 1, maxItems = 50) @Nullable List<@Nullable Line> lines) {

    @Schema(
            name = "OrderRequestLine",
            requiredProperties = {"certification", "stamper", "encoderProfile", "quantity"})
    record Line(
            @Schema(description = "Its number; it must be in force, and the caller's.", examples = "OCC-2026-000123")
            @Nullable String certification,

            @Schema(description = "From the directory: the organisation's id.", format = "uuid") @Nullable String stamper,

            @Schema(
                    description = "1 standard, 2 standard for a long host, 3 GS1 Digital Link, 4 rough substrate.",
                    minimum = "1",
                    maximum = "4")
            @Nullable Integer encoderProfile,

            @Schema(description = "At least the tariff's minimum.", minimum = "1", maximum = "100000000") @Nullable Integer quantity) {}

    /** @throws InvalidValue if there are none, or one is null */
    List<RequestedLine> requested() {
        if (lines == null) {
            throw new InvalidValue("lines", "invalid.missing");
        }
        List<RequestedLine> requested = new ArrayList<>();
        for (Line line : lines) {
            if (line == null) {
                throw new InvalidValue("lines[" + requested.size() + "]", "invalid.missing");
            }
            requested.add(
                    new RequestedLine(line.certification(), line.stamper(), line.encoderProfile(), line.quantity()));
        }
        return requested;
    }
}
