package cg.gouv.qr.api.field;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import cg.gouv.qr.field.ReadCirculation;
import cg.gouv.qr.field.ReportStamps;
import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.platform.Permission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What became of a lot's stamps: applied to products, or spoiled. Reporting twice does no more than once. */
@Path("lots/{lot}/circulation")
@RequestScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
@RolesAllowed(Permission.DISTRIBUTION_REPORT)
@Tag(name = "lots", description = "Lots / lots de production")
public class CirculationResource {
    @Inject
    ReportStamps report;

    @Inject
    ReadCirculation read;

    @GET
    @RolesAllowed({
        Permission.ORDERS_READ_OWN,
        Permission.DISTRIBUTION_READ,
        Permission.QR_GENERATE,
        Permission.RECORDS_READ,
        Permission.VERIFICATION_INSPECT
    })
    @Operation(summary = "Counts a lot's stamps that were reported as applied and as spoiled")
    public CirculationAnswer read(@PathParam("lot") LotNumber lot) {
        return CirculationAnswer.of(lot, read.read(lot));
    }

    @POST
    @Path("applied")
    @Operation(summary = "Its stamper reports stamps as applied to products")
    public CirculationAnswer applied(@PathParam("lot") LotNumber lot, ReportRequest request) {
        return CirculationAnswer.of(lot, Optional.of(report.applied(lot, request.stretches())));
    }

    @POST
    @Path("spoiled")
    @Operation(summary = "Its stamper reports stamps as spoiled; they are never applied again")
    public CirculationAnswer spoiled(@PathParam("lot") LotNumber lot, ReportRequest request) {
        return CirculationAnswer.of(lot, Optional.of(report.spoiled(lot, request.stretches())));
    }
}
