package cg.gouv.qr.api.verification;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import cg.gouv.qr.api.json.Json;
import cg.gouv.qr.platform.Caller;
import cg.gouv.qr.scan.Asker;
import cg.gouv.qr.scan.Channel;
import cg.gouv.qr.scan.GeoUri;
import cg.gouv.qr.verification.Occasion;
import cg.gouv.qr.verification.PresentedCode;
import cg.gouv.qr.verification.Verdict.Unconfirmed;
import cg.gouv.qr.verification.Verdict.Unconfirmed.Why;
import cg.gouv.qr.verification.Verified;
import cg.gouv.qr.verification.VerifyCode;
import cg.gouv.qr.verification.VerifyShortCode;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What codes are worth, many at a time: a delivery at a retailer's gate, a container at the border. */
@Path("verifications")
@RequestScoped
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
@PermitAll
@Tag(name = "verifications", description = "Verifications / vérifications")
public class VerificationsResource {
    private static final Logger LOG = System.getLogger(VerificationsResource.class.getName());

    /** So many verdicts at a time are sent: whoever reads them need not wait for the last. */
    private static final int AT_ONCE = 50;

    @Inject
    Caller caller;

    @Inject
    VerifyCode verify;

    @Inject
    VerifyShortCode verifyShort;

    @POST
    @Operation(
            summary = "Tells what up to 1,000 codes are worth, in their order, each as soon as it is found;"
                    + " each true code is a scan")
    @APIResponseSchema(VerificationsAnswer.class)
    public Response verify(VerificationsRequest request, @HeaderParam(GeoUri.HEADER) @Nullable String geolocation) {
        List<String> codes = request.presented();
        // The network's place would be that of the caller's office, not of the goods.
        Asker asker = new Asker(Channel.MANY, "subject " + caller.person(), "", GeoUri.place(geolocation));
        StreamingOutput verdicts = out -> write(codes, asker, out);
        return Response.ok(verdicts).build();
    }

    private void write(List<String> codes, Asker asker, OutputStream out) throws IOException {
        ObjectWriter writer = Json.MAPPER.writer().without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
        JsonGenerator json = writer.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.writeStartObject();
        json.writeArrayFieldStart("verdicts");
        for (int i = 0; i < codes.size(); i++) {
            writer.writeValue(json, verdict(codes.get(i), asker));
            if (i % AT_ONCE == AT_ONCE - 1) {
                json.flush();
            }
        }
        json.writeEndArray();
        json.writeEndObject();
        json.close();
    }

    private VerdictAnswer verdict(String code, Asker asker) {
        PresentedCode presented = PresentedCode.ofTyped(code);
        try {
            if (presented instanceof PresentedCode.ShortForm shortForm) {
                VerifyShortCode.Answer answer = verifyShort.verify(shortForm, Occasion.SCAN, asker);
                return answer instanceof VerifyShortCode.TooMany tooMany
                        ? VerdictAnswer.later(code, tooMany.retryAfter())
                        : VerdictAnswer.of(code, ((VerifyShortCode.Answered) answer).verified());
            }
            return VerdictAnswer.of(code, verify.verify(presented, Occasion.SCAN, asker));
        } catch (EJBException e) {
            LOG.log(Level.ERROR, "No verdict was found; the client is told that its code is unconfirmed", e);
            return VerdictAnswer.of(code, Verified.of(new Unconfirmed(Why.RECORDS_AWAY)));
        }
    }
}
