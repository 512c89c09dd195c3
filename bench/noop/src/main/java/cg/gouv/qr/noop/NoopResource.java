package cg.gouv.qr.noop;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** {@code GET /noop/{code}}: two characters, whatever the code. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class NoopResource {
    private static final String NOTHING = "{}";

    /** Its address is as long as a stamp's, and read in vain. */
    @GET
    @Path("{code}")
    public String nothing() {
        return NOTHING;
    }
}
