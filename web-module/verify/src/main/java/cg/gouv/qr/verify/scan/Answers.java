package cg.gouv.qr.verify.scan;

import static cg.gouv.qr.platform.SharedJson.JSON;

import cg.gouv.qr.certification.CheckedCertificate;
import cg.gouv.qr.limit.Permit;
import cg.gouv.qr.platform.CountryProfile;
import cg.gouv.qr.verification.PresentedCode;
import cg.gouv.qr.verification.SignVerdict;
import cg.gouv.qr.verification.Verdict;
import cg.gouv.qr.verification.Verified;
import cg.gouv.qr.verify.scan.CertificateView.Standing;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Sends verdicts, on stamps and on certificates, the form, and the advice to wait, in the form and language that the client prefers. */
@ApplicationScoped
class Answers {
    private static final Logger LOG = System.getLogger(Answers.class.getName());
    private static final String HTML_TYPE = "text/html";
    private static final String JSON_TYPE = "application/json";
    private static final String JWT_TYPE = "application/jwt";

    @Inject
    Pages pages;

    @Inject
    CountryProfile country;

    @Inject
    Clock clock;

    @Inject
    SignVerdict sign;

    /** The verdict on what was presented, with the name that the scan is kept under, if it is. */
    void verified(PresentedCode presented, Verified verified, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        verified.scan().ifPresent(scan -> response.setHeader("Scan-Id", scan.toString()));
        PageTexts texts = texts(request);
        Accepted accepted = Accepted.of(request.getHeader("Accept"));
        if (!accepted.isJson()) {
            VerdictView view = VerdictView.of(verified, texts, country);
            String report = verified.verdict() instanceof Verdict.Unreadable ? "" : code(presented);
            page(view, report, texts, response);
            return;
        }
        VerdictView view = VerdictView.withoutFacts(verified.verdict(), texts, country);
        JsonObject json = VerdictJson.of(verified, view, country, clock.instant());
        Optional<String> signed = accepted == Accepted.SIGNED
                ? signed(presented, verified, json, Askers.client(request))
                : Optional.empty();
        Pages.send(
                response,
                signed.isPresent() ? JWT_TYPE : JSON_TYPE,
                texts.language(),
                signed.orElseGet(json::toString));
    }

    /** What cannot be signed is told all the same: the scan is kept, and would be another one if it were asked for again. */
    private Optional<String> signed(PresentedCode presented, Verified verified, JsonObject json, String client) {
        try {
            return sign.sign(presented, verified, json, client);
        } catch (EJBException e) {
            LOG.log(Level.ERROR, "A verdict could not be signed", e);
            return Optional.empty();
        }
    }

    void certificate(
            Standing standing,
            Optional<CheckedCertificate> found,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        PageTexts texts = texts(request);
        VerdictView view = CertificateView.words(standing, found, texts);
        if (Accepted.of(request.getHeader("Accept")).isJson()) {
            String json = CertificateView.json(standing, found, view).toString();
            Pages.send(response, JSON_TYPE, texts.language(), json);
        } else {
            page(view, "", texts, response);
        }
    }

    /** As somebody could have typed it. */
    private static String code(PresentedCode presented) {
        if (presented instanceof PresentedCode.Gs1 link) {
            return "01/" + link.gtin() + "/235/" + link.tpx();
        }
        return presented instanceof PresentedCode.Plain plain
                ? plain.text()
                : ((PresentedCode.ShortForm) presented).text();
    }

    /** @param code for the form in which the product is reported; may be empty */
    private void page(VerdictView view, String code, PageTexts texts, HttpServletResponse response) throws IOException {
        String report = "/signalement?lang=" + texts.language().getLanguage()
                + (code.isEmpty() ? "" : "&code=" + URLEncoder.encode(code, StandardCharsets.UTF_8));
        Map<String, ?> model =
                Map.of("view", view, "look", view.look(), "shape", Pages.shape(view.look()), "report", report);
        Pages.send(response, HTML_TYPE, texts.language(), pages.draw("verdict", view.title(), texts, model));
    }

    void form(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PageTexts texts = texts(request);
        String page = pages.draw("form", texts.text("page.formTitle"), texts, Map.of("look", "form"));
        Pages.send(response, HTML_TYPE, texts.language(), page);
    }

    /** Too many short codes. */
    void wait(Duration delay, HttpServletRequest request, HttpServletResponse response) throws IOException {
        wait("wait", delay, request, response);
    }

    /** Too many requests of any kind. */
    void slowDown(Duration delay, HttpServletRequest request, HttpServletResponse response) throws IOException {
        wait("slow", delay, request, response);
    }

    private void wait(String what, Duration delay, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        PageTexts texts = texts(request);
        long seconds = Permit.retryAfter(delay);
        long minutes = (seconds + 59) / 60;
        response.setStatus(429); // RFC 6585
        response.setHeader("Retry-After", Long.toString(seconds));
        JsonObjectBuilder json = JSON.createObjectBuilder().add("retryAfter", seconds);
        notice(what, texts.text(what + ".message", minutes), json, texts, request, response);
    }

    /** Says that a request cannot be answered, and why, as far as its sender can do something about it.
     *  @param what the texts' family: {@code refused} or {@code failed} */
    void excuse(int status, String what, HttpServletRequest request, HttpServletResponse response) throws IOException {
        PageTexts texts = texts(request);
        response.setStatus(status);
        notice(what, texts.text(what + ".message"), JSON.createObjectBuilder(), texts, request, response);
    }

    private void notice(
            String what,
            String message,
            JsonObjectBuilder json,
            PageTexts texts,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String title = texts.text(what + ".title");
        if (Accepted.of(request.getHeader("Accept")).isJson()) {
            String body =
                    json.add("title", title).add("message", message).build().toString();
            Pages.send(response, JSON_TYPE, texts.language(), body);
        } else {
            Map<String, ?> model =
                    Map.of("look", "unconfirmed", "message", message, "shape", Pages.shape("unconfirmed"));
            Pages.send(response, HTML_TYPE, texts.language(), pages.draw("notice", title, texts, model));
        }
    }

    private PageTexts texts(HttpServletRequest request) {
        return PageTexts.in(Language.of(request, country.languages()));
    }
}
