package cg.gouv.qr.verify.message;

import cg.gouv.qr.scan.Channel;
import jakarta.servlet.annotation.WebServlet;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** {@code POST /passerelle/twilio}: a message that Twilio received, answered in TwiML, which it sends back. */
@WebServlet(TwilioServlet.PATH)
public class TwilioServlet extends GatewayServlet {
    static final String PATH = "/passerelle/twilio";

    private static final long serialVersionUID = 1;

    @Override
    List<String> secrets() {
        return configuration.twilioTokens();
    }

    @Override
    List<String> methods() {
        return List.of("POST");
    }

    @Override
    String type() {
        return "text/xml";
    }

    @Override
    Sent answer(GatewayCall call) throws RefusedCall {
        TwilioSignature.require(call.header().apply(TwilioSignature.HEADER), url(call), call.form(), secrets());
        String from = call.required("From");
        String text = call.parameter("Body").orElse("");
        String id = call.required("MessageSid");
        String client = Sender.client(from, country.code());
        Reply reply = answered.once(
                () -> messages.answer(
                        text, Channel.SMS, client, country.languages().get(0)),
                PATH,
                id,
                client,
                text);
        return new Sent(twiml(reply.text()), reply);
    }

    // As Twilio knows it, and never as the request's headers tell it: those anybody writes.
    private String url(GatewayCall call) {
        String url = configuration
                .twilioUrl()
                .map(URI::toString)
                .orElseGet(() -> "https://" + country.host().toLowerCase(Locale.ROOT) + PATH);
        return call.query().isEmpty() ? url : url + "?" + call.query();
    }

    static String twiml(String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response><Message>" + escaped + "</Message></Response>";
    }
}
