package cg.gouv.qr.verify.scan;

import static cg.gouv.qr.platform.SharedJson.JSON;

import cg.gouv.qr.platform.CountryProfile;
import cg.gouv.qr.platform.InvalidValue;
import cg.gouv.qr.platform.Texts;
import cg.gouv.qr.report.FollowReport.Standing;
import cg.gouv.qr.report.ReceiptNumber;
import cg.gouv.qr.report.ReceiveReport.Received;
import cg.gouv.qr.report.ReportState;
import cg.gouv.qr.report.Told;
import cg.gouv.qr.verify.scan.VerdictView.Fact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The pages, and the JSON, about reports: the form, the receipt, what became of a report, and its erasure. */
@ApplicationScoped
class ReportPages {
    private static final String HTML_TYPE = "text/html";
    private static final String JSON_TYPE = "application/json";
    /** Of no verdict: what became of a report must not pass for one on a product. */
    private static final String LOOK = "plain";

    private static final String PATH = "/signalement/";

    @Inject
    Pages pages;

    @Inject
    CountryProfile country;

    /**
     * What is wrong with what was sent.
     *
     * @param field empty if it is the whole
     * @param problem whose words the domain has; else the text's key says it
     */
    record Wrong(String field, String key, @Nullable InvalidValue problem) {
        static Wrong of(InvalidValue problem) {
            return new Wrong(problem.field(), problem.key(), problem);
        }

        static Wrong of(String field, String key) {
            return new Wrong(field, key, null);
        }

        static Wrong ofAll(String key) {
            return new Wrong("", key, null);
        }

        /** With the field's name, if it is of one. */
        Fact fact(PageTexts texts) {
            return new Fact(field.isEmpty() ? "" : texts.text("report.field." + field), words(texts));
        }

        String words(PageTexts texts) {
            return problem == null ? texts.text(key) : Texts.of(problem, texts.language());
        }
    }

    /**
     * A field as the template draws it.
     *
     * @param wrong empty if nothing is
     */
    record Field(String name, String label, String hint, String value, String wrong, int most, boolean isArea) {
        boolean hasWrong() {
            return !wrong.isEmpty();
        }

        boolean isPlace() {
            return name.equals("place");
        }
    }

    /** @param typed what was filled in before, by field */
    void form(
            int status,
            Map<String, String> typed,
            List<Wrong> wrong,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        PageTexts texts = texts(request);
        response.setStatus(status);
        if (wantsJson(request) && !wrong.isEmpty()) {
            JsonArrayBuilder errors = JSON.createArrayBuilder();
            wrong.forEach(one -> errors.add(
                    JSON.createObjectBuilder().add("field", one.field()).add("message", one.words(texts))));
            send(
                    json("report.refused", texts.text("report.refused.message"), texts)
                            .add("errors", errors),
                    texts,
                    response);
            return;
        }
        page("report", texts.text("page.reportTitle"), texts, formModel(typed, wrong, texts), response);
    }

    Map<String, Object> formModel(Map<String, String> typed, List<Wrong> wrong, PageTexts texts) {
        Map<String, Object> model = new HashMap<>();
        model.put("look", LOOK);
        model.put(
                "token",
                Optional.ofNullable(typed.get(SentReport.TOKEN))
                        .filter(token -> token.length() == 36)
                        .orElseGet(() -> UUID.randomUUID().toString()));
        model.put("districts", country.districts());
        model.put(
                "fields",
                SentReport.FIELDS.stream()
                        .map(name -> field(name, typed.getOrDefault(name, ""), wrong, texts))
                        .toList());
        model.put("photo", field("photo", "", wrong, texts));
        model.put("trap", field(SentReport.TRAP, "", wrong, texts));
        model.put("wrongs", wrong.stream().map(one -> one.fact(texts)).toList());
        model.put("hasWrong", !wrong.isEmpty());
        return model;
    }

    private static Field field(String name, String value, List<Wrong> wrong, PageTexts texts) {
        String said = wrong.stream()
                .filter(one -> one.field().equals(name))
                .findFirst()
                .map(one -> one.words(texts))
                .orElse("");
        boolean isArea = name.equals("text");
        return new Field(
                name,
                texts.text("report.field." + name),
                texts.text("report.hint." + name, Told.STATEMENT),
                value,
                said,
                isArea ? Told.STATEMENT : Told.LINE,
                isArea);
    }

    void received(Received received, HttpServletRequest request, HttpServletResponse response) throws IOException {
        PageTexts texts = texts(request);
        response.setStatus(HttpServletResponse.SC_CREATED);
        response.setHeader("Location", PATH + received.receipt());
        if (wantsJson(request)) {
            send(
                    json("report.received", texts.text("report.received.message"), texts)
                            .add("receipt", received.receipt().value())
                            .add("state", name(ReportState.RECEIVED))
                            .add("withoutPhoto", received.withoutPhoto())
                            .add("address", address(received.receipt())),
                    texts,
                    response);
            return;
        }
        List<String> advice = new ArrayList<>(texts.list("report.received.advice"));
        if (received.withoutPhoto()) {
            advice.add(0, texts.text("report.withoutPhoto"));
        }
        receipt(
                "report.received",
                texts.text("report.received.message"),
                received.receipt(),
                List.of(),
                advice,
                true,
                texts,
                response);
    }

    /** @param erasure whether the reader is to be asked if they mean to erase */
    void standing(Standing standing, boolean erasure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        PageTexts texts = texts(request);
        boolean isErased = standing.state() == ReportState.ERASED;
        if (wantsJson(request)) {
            JsonObjectBuilder json = json(key(standing), texts.text(key(standing) + ".message"), texts)
                    .add("receipt", standing.receipt().value())
                    .add("state", name(standing.state()))
                    .add("receivedAt", standing.receivedAt().toString());
            Optional.ofNullable(standing.outcome()).ifPresent(outcome -> json.add("outcome", name(outcome)));
            Optional.ofNullable(standing.closedAt()).ifPresent(at -> json.add("closedAt", at.toString()));
            Optional.ofNullable(standing.erasedAt()).ifPresent(at -> json.add("erasedAt", at.toString()));
            if (!standing.message().isEmpty()) {
                json.add("reply", standing.message());
            }
            send(json, texts, response);
        } else if (erasure && !isErased) {
            page(
                    "erasure",
                    texts.text("page.erasureTitle"),
                    texts,
                    Map.of("look", LOOK, "receipt", standing.receipt().value()),
                    response);
        } else {
            receipt(
                    key(standing),
                    texts.text(key(standing) + ".message"),
                    standing.receipt(),
                    facts(standing, texts),
                    texts.list(key(standing) + ".advice"),
                    !isErased,
                    texts,
                    response);
        }
    }

    private static String key(Standing standing) {
        return "report." + standing.state().name();
    }

    private List<Fact> facts(Standing standing, PageTexts texts) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("receivedAt", day(standing.receivedAt(), texts), texts));
        Optional.ofNullable(standing.closedAt()).ifPresent(at -> facts.add(fact("closedAt", day(at, texts), texts)));
        Optional.ofNullable(standing.outcome())
                .ifPresent(
                        outcome -> facts.add(fact("outcome", texts.text("report.outcome." + outcome.name()), texts)));
        if (!standing.message().isEmpty()) {
            facts.add(fact("reply", standing.message(), texts));
        }
        Optional.ofNullable(standing.erasedAt()).ifPresent(at -> facts.add(fact("erasedAt", day(at, texts), texts)));
        return List.copyOf(facts);
    }

    private static Fact fact(String label, String value, PageTexts texts) {
        return new Fact(texts.text("report.label." + label), value);
    }

    private String address(ReceiptNumber receipt) {
        return "https://" + country.host().toLowerCase(Locale.ROOT) + PATH + receipt;
    }

    private String day(Instant at, PageTexts texts) {
        return texts.day(LocalDate.ofInstant(at, country.zone()));
    }

    private void receipt(
            String key,
            String message,
            ReceiptNumber receipt,
            List<Fact> facts,
            List<String> advice,
            boolean mayErase,
            PageTexts texts,
            HttpServletResponse response)
            throws IOException {
        Map<String, ?> model = Map.of(
                "look",
                LOOK,
                "message",
                message,
                "receipt",
                receipt.value(),
                "address",
                address(receipt),
                "facts",
                facts,
                "advice",
                advice,
                "hasAdvice",
                !advice.isEmpty(),
                "mayErase",
                mayErase);
        page("receipt", texts.text(key + ".title"), texts, model, response);
    }

    void wait(Duration delay, HttpServletRequest request, HttpServletResponse response) throws IOException {
        PageTexts texts = texts(request);
        long seconds = delay.toSeconds() + 1;
        response.setHeader("Retry-After", Long.toString(seconds));
        notice(
                429, // RFC 6585
                "report.wait",
                texts.text("report.wait.message", delay.toMinutes() + 1),
                JSON.createObjectBuilder().add("retryAfter", seconds),
                request,
                response);
    }

    /** @param key the texts' family */
    void notice(int status, String key, HttpServletRequest request, HttpServletResponse response) throws IOException {
        notice(status, key, texts(request).text(key + ".message"), JSON.createObjectBuilder(), request, response);
    }

    private void notice(
            int status,
            String key,
            String message,
            JsonObjectBuilder json,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        PageTexts texts = texts(request);
        String title = texts.text(key + ".title");
        response.setStatus(status);
        if (wantsJson(request)) {
            send(json.add("title", title).add("message", message), texts, response);
        } else {
            page(
                    "notice",
                    title,
                    texts,
                    Map.of("look", "unconfirmed", "message", message, "shape", Pages.shape("unconfirmed")),
                    response);
        }
    }

    private static JsonObjectBuilder json(String key, String message, PageTexts texts) {
        return JSON.createObjectBuilder()
                .add("title", texts.text(key + ".title"))
                .add("message", message);
    }

    private static void send(JsonObjectBuilder json, PageTexts texts, HttpServletResponse response) throws IOException {
        Pages.send(response, JSON_TYPE, texts.language(), json.build().toString());
    }

    private void page(
            String template, String title, PageTexts texts, Map<String, ?> model, HttpServletResponse response)
            throws IOException {
        Pages.send(response, HTML_TYPE, texts.language(), pages.draw(template, title, texts, model));
    }

    /** Whoever sends JSON is a program, whatever its {@code Accept} says or leaves out. */
    private static boolean wantsJson(HttpServletRequest request) {
        return Accepted.of(request.getHeader("Accept")).isJson() || SentReport.isJson(request);
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private PageTexts texts(HttpServletRequest request) {
        return PageTexts.in(Language.of(request, country.languages()));
    }
}
