package cg.gouv.qr.verify.message;

import cg.gouv.qr.scan.Channel;
import jakarta.servlet.annotation.WebServlet;
import java.util.List;
import java.util.Optional;

/** {@code /passerelle/sms}: a message that an operator's gateway received, answered with the text that it sends back. */
@WebServlet(SmsServlet.PATH)
public class SmsServlet extends GatewayServlet {
    static final String PATH = "/passerelle/sms";

    private static final long serialVersionUID = 1;

    @Override
    List<String> secrets() {
        return configuration.smsSecrets();
    }

    @Override
    List<String> methods() {
        return List.of("GET", "POST");
    }

    @Override
    String type() {
        return "text/plain";
    }

    @Override
    Sent answer(GatewayCall call) throws RefusedCall {
        SharedSecret.require(call, secrets());
        String client = Sender.client(call.required(configuration.smsSender()), country.code());
        String name = configuration.smsText();
        String text = call.parameter(name).orElseThrow(() -> new RefusedCall(400, "missing", name));
        Optional<String> id = call.parameter(configuration.smsId()).filter(value -> !value.isBlank());
        Reply reply = id.isPresent()
                ? answered.once(() -> answer(text, client), PATH, id.get(), client, text)
                : answer(text, client);
        return new Sent(reply.text(), reply);
    }

    private Reply answer(String text, String client) {
        return messages.answer(text, Channel.SMS, client, country.languages().get(0));
    }
}
