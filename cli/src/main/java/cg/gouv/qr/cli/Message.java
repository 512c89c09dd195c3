package cg.gouv.qr.cli;

import cg.gouv.qr.cli.stack.Installation;
import cg.gouv.qr.cli.stack.Trouble;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code message}: what a telephone would be told, without an operator between. */
@Command(
        name = "message",
        description = "Sends a text to the platform as an operator's gateway would, and shows the answer.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:answered", "1:nobody answered, or the call was refused"},
        footer = {
            "",
            "Examples:",
            "  ./estampille message \"QR 0000-0000-0000-0000\"",
            "  ./estampille message \"EN 0000-0000-0000-0000\" --from +242061234567",
            "  ./estampille message --ussd \"2*0000-0000-0000-0000\""
        })
final class Message implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Parameters(paramLabel = "TEXT", description = "The message; with --ussd what was typed so far, * between.")
    String text = "";

    @Option(
            names = "--from",
            defaultValue = "+242060000000",
            description = "The telephone's number (default: ${DEFAULT-VALUE}).")
    String from = "";

    @Option(names = "--ussd", description = "As a step of a USSD dialogue.")
    boolean ussd;

    @Override
    public Integer call() throws Exception {
        Installation installation = Installation.here();
        String id = UUID.randomUUID().toString();
        HttpResponse<String> answer = ussd
                ? sent(
                        installation,
                        "/passerelle/ussd",
                        installation.ussdSecret(),
                        Map.of("sessionId", id, "serviceCode", "*100#", "phoneNumber", from, "text", text))
                : sent(
                        installation,
                        "/passerelle/sms",
                        installation.smsSecret(),
                        Map.of(
                                installation.setting("ESTAMPILLE_SMS_FROM").orElse("from"),
                                from,
                                installation.setting("ESTAMPILLE_SMS_TEXT").orElse("text"),
                                text,
                                installation.setting("ESTAMPILLE_SMS_ID").orElse("id"),
                                id));
        System.out.println(answer.body());
        return answer.statusCode() == 200 ? 0 : 1;
    }

    private static HttpResponse<String> sent(
            Installation installation, String path, String secrets, Map<String, String> form)
            throws InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(installation.serverUrl() + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                // the first of two while it is being changed
                .header("X-Gateway-Secret", secrets.split(",", -1)[0].strip())
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Trouble("Nobody answers at %s: ./estampille status tells what runs".formatted(request.uri()), e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
