package cg.gouv.qr.api.me;

import cg.gouv.qr.platform.Caller;
import cg.gouv.qr.platform.OrganisationId;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who am I? */
@Path("me")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "me", description = "The caller / qui appelle")
public class MeResource {
    @Inject
    Caller caller;

    @GET
    @Operation(summary = "Tells who the caller is and what they may do")
    public MeAnswer me() {
        OrganisationId organisation = caller.organisationOrNull();
        return new MeAnswer(
                caller.person(), caller.name(), organisation == null ? null : organisation.toString(), permissions());
    }

    /** The realm's other roles, such as those that bundle permissions, have no dot in their names. */
    private List<String> permissions() {
        return caller.permissions().stream()
                .filter(role -> role.indexOf('.') > 0)
                .sorted()
                .toList();
    }
}
