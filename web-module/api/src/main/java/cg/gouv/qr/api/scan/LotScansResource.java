package cg.gouv.qr.api.scan;

import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.platform.Permission;
import cg.gouv.qr.scan.ReadScans;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How often a lot's stamps are scanned. */
@Path("lots/{lot}/scans")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Permission.ORDERS_READ_OWN,
    Permission.DISTRIBUTION_READ,
    Permission.QR_GENERATE,
    Permission.RECORDS_READ,
    Permission.VERIFICATION_INSPECT
})
@Tag(name = "scans", description = "Scans of stamps / lectures d’estampilles")
public class LotScansResource {
    @Inject
    ReadScans read;

    @GET
    @Operation(
            summary =
                    "Counts a lot's scans by hour, outcome and channel: of the last day, or of a period of at most 31 days")
    public List<ScansOfHourAnswer> byHour(
            @PathParam("lot") LotNumber lot,
            @QueryParam("from") @Nullable Instant from,
            @QueryParam("until") @Nullable Instant until) {
        return read.byHour(lot, from, until).stream().map(ScansOfHourAnswer::of).toList();
    }
}
