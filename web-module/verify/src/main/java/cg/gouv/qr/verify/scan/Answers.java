package cg.gouv.qr.verify.scan;

import cg.gouv.qr.certification.CheckedCertificate;
import cg.gouv.qr.platform.CountryProfile;
import cg.gouv.qr.verification.Verdict;
import cg.gouv.qr.verify.scan.CertificateView.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Sends verdicts, on stamps and on certificates, the form, and the advice to wait, in the form and language that the client prefers. */
@ApplicationScoped
class Answers {
    private static final String HTML = "text/html";
    private static final String JSON = "application/json";

    @Inject
    Pages pages;

    @Inject
    CountryProfile country;

    @Inject
    Clock clock;

    void verdict(Verdict verdict, HttpServletRequest request, HttpServletResponse response) throws IOException {
        PageTexts texts = PageTexts.in(Language.of(request));
        VerdictView view = VerdictView.of(verdict, texts, country);
        JsonObject json = VerdictJson.of(verdict, view, country, clock.instant());
        send(view, json, texts, request, response);
    }

    void certificate(
            Standing standing,
            Optional<CheckedCertificate> found,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        PageTexts texts = PageTexts.in(Language.of(request));
        VerdictView view = CertificateView.words(standing, found, texts);
        send(view, CertificateView.json(standing, found, view), texts, request, response);
    }

    private void send(
            VerdictView view,
            JsonObject json,
            PageTexts texts,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (Accepted.of(request.getHeader("Accept")) == Accepted.JSON) {
            Pages.send(response, JSON, texts.language(), json.toString());
        } else {
            Map<String, ?> model = Map.of("view", view, "look", view.look(), "shape", Pages.shape(view.look()));
            Pages.send(response, HTML, texts.language(), pages.draw("verdict", view.title(), texts, model));
        }
    }

    void form(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PageTexts texts = PageTexts.in(Language.of(request));
        String page = pages.draw("form", texts.text("page.formTitle"), texts, Map.of("look", "form"));
        Pages.send(response, HTML, texts.language(), page);
    }

    void wait(Duration delay, HttpServletRequest request, HttpServletResponse response) throws IOException {
        PageTexts texts = PageTexts.in(Language.of(request));
        long seconds = delay.toSeconds() + 1;
        long minutes = delay.toMinutes() + 1;
        response.setStatus(429); // RFC 6585
        response.setHeader("Retry-After", Long.toString(seconds));
        String title = texts.text("wait.title");
        String message = texts.text("wait.message", minutes);
        if (Accepted.of(request.getHeader("Accept")) == Accepted.JSON) {
            String json = Json.createObjectBuilder()
                    .add("title", title)
                    .add("message", message)
                    .add("retryAfter", seconds)
                    .build()
                    .toString();
            Pages.send(response, JSON, texts.language(), json);
        } else {
            Map<String, ?> model =
                    Map.of("look", "unconfirmed", "message", message, "shape", Pages.shape("unconfirmed"));
            Pages.send(response, HTML, texts.language(), pages.draw("wait", title, texts, model));
        }
    }
}
