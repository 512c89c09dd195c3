package cg.gouv.qr.verify.health;

import static cg.gouv.qr.platform.SharedJson.JSON;

import cg.gouv.qr.health.Readiness;
import cg.gouv.qr.health.Readiness.Finding;
import cg.gouv.qr.health.Readiness.Report;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * {@code /health/live}: the process answers. {@code /health/ready}: it has all that it needs, or 503 and what is missing. For
 * whoever asks the node itself.
 */
@WebServlet({"/health/live", "/health/ready"})
public class HealthServlet extends HttpServlet {
    @Inject
    transient Readiness readiness;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Asked.throughAProxy(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean ready = request.getServletPath().equals("/health/ready");
        Report report = ready ? readiness.report() : null;
        boolean up = report == null || report.isUp();
        JsonObject json = json(up, report == null ? List.of() : report.findings());
        byte[] body = json.toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** The shape of MicroProfile Health, which orchestrators read. */
    static JsonObject json(boolean up, List<Finding> findings) {
        JsonArrayBuilder checks = JSON.createArrayBuilder();
        findings.forEach(finding -> checks.add(json(finding)));
        return JSON.createObjectBuilder()
                .add("status", status(up))
                .add("checks", checks)
                .build();
    }

    private static JsonObjectBuilder json(Finding finding) {
        JsonObjectBuilder json =
                JSON.createObjectBuilder().add("name", finding.name()).add("status", status(finding.up()));
        finding.warning()
                .ifPresent(
                        warning -> json.add("data", JSON.createObjectBuilder().add("warning", warning)));
        return json;
    }

    private static String status(boolean up) {
        return up ? "UP" : "DOWN";
    }
}
