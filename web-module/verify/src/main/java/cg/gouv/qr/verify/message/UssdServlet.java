package cg.gouv.qr.verify.message;

import cg.gouv.qr.scan.Channel;
import jakarta.servlet.annotation.WebServlet;
import java.util.List;
import java.util.Locale;

/**
 * {@code /passerelle/ussd}: a step of a dialogue, in the form that aggregators share. What begins with {@code CON} goes on, and
 * what begins with {@code END} ends it.
 */
@WebServlet(UssdServlet.PATH)
public class UssdServlet extends GatewayServlet {
    static final String PATH = "/passerelle/ussd";

    private static final long serialVersionUID = 1;
    private static final int MOST_CODES = 3; // of one dialogue
    private static final String GOES_ON = "CON ";
    private static final String ENDS = "END ";

    @Override
    List<String> secrets() {
        return configuration.ussdSecrets();
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
        String session = call.required("sessionId");
        String client = Sender.client(call.required("phoneNumber"), country.code());
        String text = call.parameter("text").orElse("");
        if (text.length() > TextMessage.LONGEST) {
            throw new RefusedCall(400, "text", Integer.toString(TextMessage.LONGEST), Integer.toString(text.length()));
        }
        UssdDialogue dialogue = UssdDialogue.of(text, country.languages());
        if (dialogue.language().isEmpty()) {
            Reply menu = Reply.open(menu(country.languages()));
            return new Sent(GOES_ON + menu.text(), menu);
        }
        Locale language = dialogue.language().get();
        if (dialogue.code().isEmpty()) {
            Reply question = Reply.open(MessageTexts.in(language).text("ussd.code"));
            return new Sent(GOES_ON + question.text(), question);
        }
        String code = dialogue.code().get();
        Reply reply =
                answered.once(() -> messages.answer(code, Channel.USSD, client, language), PATH, session, client, text);
        boolean goesOn = reply.isOpen() && dialogue.codes() < MOST_CODES;
        return new Sent((goesOn ? GOES_ON : ENDS) + reply.text(), reply);
    }

    static String menu(List<Locale> languages) {
        StringBuilder menu = new StringBuilder(MessageTexts.in(languages.get(0)).text("ussd.menu"));
        for (int i = 0; i < languages.size(); i++) {
            menu.append('\n')
                    .append(i + 1)
                    .append(' ')
                    .append(MessageTexts.in(languages.get(i)).text("language"));
        }
        return menu.toString();
    }
}
