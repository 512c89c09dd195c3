package cg.gouv.qr.portal.report;

import cg.gouv.qr.portal.page.Refusals;
import cg.gouv.qr.report.ReadReports;
import cg.gouv.qr.report.ReportId;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;

/** A report's photo, which was drawn anew when it came: no byte of what a stranger sent is in it. */
@WebServlet("/report/photo")
public class PhotoFile extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient ReadReports reports;

    @Inject
    transient Refusals refusals;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refusals.guard(response, () -> {
            byte[] photo = reports.photo(ReportId.of(Objects.requireNonNullElse(request.getParameter("id"), "")));
            response.setContentType("image/jpeg");
            response.setContentLength(photo.length);
            response.getOutputStream().write(photo);
        });
    }
}
