package cg.gouv.qr.portal.product;

import cg.gouv.qr.platform.Cursor;
import cg.gouv.qr.platform.Page;
import cg.gouv.qr.portal.page.Problems;
import cg.gouv.qr.portal.page.Refusals;
import cg.gouv.qr.product.ImportId;
import cg.gouv.qr.product.ReadCatalogueImports;
import cg.gouv.qr.product.RejectedRow;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The refused rows of an import as CSV (RFC 4180, UTF-8): line, column, value, reason; a page of rows in memory at a time. */
@WebServlet("/product/rejections.csv")
public class RejectionsFile extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient ReadCatalogueImports imports;

    @Inject
    transient Refusals refusals;

    @Inject
    transient Problems problems;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refusals.guard(response, () -> {
            String id = Objects.requireNonNullElse(request.getParameter("id"), "");
            send(ImportId.of(id), response);
        });
    }

    private void send(ImportId id, HttpServletResponse response) throws IOException {
        Page<RejectedRow> page = imports.rejections(id, new Cursor(null, Cursor.MAXIMUM));
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"rejets-" + id + ".csv\"");
        PrintWriter out = response.getWriter();
        out.print("line,column,value,reason\r\n");
        write(page, out);
        for (Cursor next = page.next(); next != null; next = page.next()) {
            page = imports.rejections(id, next);
            write(page, out);
        }
    }

    private void write(Page<RejectedRow> page, PrintWriter out) {
        for (RejectedRow row : page.items()) {
            out.print(List.of(
                            Long.toString(row.line()),
                            row.column(),
                            row.value(),
                            problems.words(row.reason(), row.arguments()))
                    .stream()
                    .map(RejectionsFile::quoted)
                    .collect(Collectors.joining(",", "", "\r\n")));
        }
    }

    /** A spreadsheet would run a value that begins like a formula: an apostrophe keeps it a text. */
    private static String quoted(String value) {
        String safe = !value.isEmpty() && "=+-@".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
