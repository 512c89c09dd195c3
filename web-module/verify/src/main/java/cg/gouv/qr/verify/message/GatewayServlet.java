package cg.gouv.qr.verify.message;

import cg.gouv.qr.platform.Configuration;
import cg.gouv.qr.platform.CountryProfile;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What gateways have in common: one without a secret is not there, and what is sent is read and answered with 200 or refused. */
abstract class GatewayServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    transient Configuration configuration;

    @Inject
    transient CountryProfile country;

    @Inject
    transient AnswerMessage messages;

    @Inject
    transient AnsweredCalls answered;

    /** With which its calls prove themselves; none if there is no such gateway. */
    abstract List<String> secrets();

    abstract List<String> methods();

    /** What a reply is sent as. */
    abstract String type();

    /** @return what is told, in the gateway's own form
     *  @throws RefusedCall if the call does not prove itself, or lacks something */
    abstract Sent answer(GatewayCall call) throws RefusedCall;

    /** A reply as its gateway wants it. */
    record Sent(String body, Reply reply) {}

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (secrets().isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            if (!methods().contains(request.getMethod())) {
                response.setHeader("Allow", String.join(", ", methods()));
                throw new RefusedCall(405, "method", String.join(", ", methods()), Gsm7.line(request.getMethod()));
            }
            Sent sent = answer(GatewayCall.of(request));
            sent.reply().scan().ifPresent(scan -> response.setHeader("Scan-Id", scan.toString()));
            send(response, type(), sent.body());
        } catch (RefusedCall refused) {
            response.setStatus(refused.status());
            send(
                    response,
                    "text/plain",
                    refused.text(MessageTexts.in(country.languages().get(0))));
        }
    }

    private static void send(HttpServletResponse response, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType(type);
        response.setCharacterEncoding("UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
