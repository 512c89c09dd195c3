package cg.gouv.qr.api.request;

import cg.gouv.qr.api.problem.ApiProblem;
import cg.gouv.qr.api.problem.ProblemAnswers;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names the header that cannot be read (RFC 9110), before JAX-RS would fail over it. */
public class HeaderFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    private static final int SHOWN = 200; // characters of what was found

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";
    private static final String WEIGHT = "[qQ]=(?:[01](?:\\.\\d{0,9})?|\\.\\d{1,9})(?![^\\s;,])";
    private static final String VALUE = "(?:" + TOKEN + "|\"(?:[^\"\\\\]|\\\\.)*+\")";
    private static final String PARAMETERS =
            "(?:\\s*+;\\s*+(?:" + WEIGHT + "|(?![qQ]=)" + TOKEN + "=" + VALUE + "|(?=[;,]|$)))*+";
    private static final String MEDIA_TYPE = TOKEN + "/" + TOKEN + PARAMETERS;
    private static final String LANGUAGE =
            "(?:\\*|[A-Za-z]{1,8}(?:-(?:[A-Za-z0-9]{1,8}|\\*))*+)(?:\\s*+;\\s*+" + WEIGHT + ")?";
    private static final String ENTITY_TAG = "(?:\\*|(?:W/)?\"[^\"]*+\")";

    /** @param example of what was expected */
    private record Rule(String header, Pattern form, String example) {}

    private static final List<Rule> RULES = List.of(
            // A star alone is no media range, yet Java's own client sends it.
            new Rule("Accept", list(MEDIA_TYPE + "|\\*" + PARAMETERS), "application/json, */*;q=0.5"),
            new Rule("Accept-Language", list(LANGUAGE), "fr, en;q=0.5"),
            new Rule("Content-Type", Pattern.compile("\\s*+(?:" + MEDIA_TYPE + ")\\s*+"), "application/json"),
            new Rule("If-None-Match", list(ENTITY_TAG), "\"3\", W/\"4\""));

    private static final Rule IF_MATCH = new Rule("If-Match", list(ENTITY_TAG), "\"3\"");

    private static Pattern list(String element) {
        return Pattern.compile("\\s*+(?:" + element + ")?+(?:\\s*+,\\s*+(?:" + element + ")?+)*+\\s*+");
    }

    @Inject
    transient ProblemAnswers problems;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            check(request);
        } catch (ApiProblem problem) {
            problems.of(problem).send(response);
            return;
        }
        chain.doFilter(request, response);
    }

    private static void check(HttpServletRequest request) {
        RULES.forEach(rule -> check(rule, value(request, rule.header)));
        // Of a change, the operation itself asks for one tag of ours.
        if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
            check(IF_MATCH, value(request, IF_MATCH.header));
        }
    }

    /** Its lines as one, as lists may be sent. */
    private static @Nullable String value(HttpServletRequest request, String header) {
        List<String> lines = Collections.list(request.getHeaders(header));
        return lines.isEmpty() ? null : String.join(",", lines);
    }

    /** @throws ApiProblem 400, naming the header */
    static void check(String header, String value) {
        RULES.stream().filter(rule -> rule.header.equals(header)).forEach(rule -> check(rule, value));
    }

    private static void check(Rule rule, @Nullable String value) {
        if (value != null && !rule.form.matcher(value).matches()) {
            String found = value.substring(0, Math.min(value.length(), SHOWN));
            throw ApiProblem.field(rule.header, "invalid.header", rule.example, found);
        }
    }
}
