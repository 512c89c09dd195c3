package cg.gouv.qr.portal.printing;

import cg.gouv.qr.portal.page.Refusals;
import cg.gouv.qr.printing.Download;
import cg.gouv.qr.printing.DownloadPack;
import cg.gouv.qr.printing.PackId;
import cg.gouv.qr.printing.PackOffer;
import cg.gouv.qr.printing.PackTransfer;
import cg.gouv.qr.printing.SendPack;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A print pack, streamed. A browser that was cut off goes on where it stopped: it asks for the rest of the same file
 * ({@code Range: bytes=N-} with the entity tag in {@code If-Range}, RFC 9110, 14.2); any other range gets the whole.
 */
@WebServlet("/printing/pack")
public class PackFile extends HttpServlet {
    private static final Pattern REST = Pattern.compile("bytes=(\\d{1,18})-");
    private static final long serialVersionUID = 1L;

    @Inject
    transient DownloadPack downloads;

    @Inject
    transient SendPack sending;

    @Inject
    transient Refusals refusals;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refusals.guard(response, () -> {
            PackOffer offer = offer(request);
            long from = from(request, offer);
            Download download = downloads.begin(offer.pack(), from, offer.size());
            try (PackTransfer transfer = sending.open(download)) {
                describe(offer, from, response);
                transfer.writeTo(response.getOutputStream());
            }
        });
    }

    /** Asking how large a pack is begins no download. */
    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refusals.guard(response, () -> describe(offer(request), 0, response));
    }

    private PackOffer offer(HttpServletRequest request) {
        return downloads.offer(PackId.of(Objects.requireNonNullElse(request.getParameter("id"), "")));
    }

    private static long from(HttpServletRequest request, PackOffer offer) {
        @Nullable String range = request.getHeader("Range");
        @Nullable String same = request.getHeader("If-Range");
        if (range == null || (same != null && !same.equals(tag(offer)))) {
            return 0;
        }
        Matcher rest = REST.matcher(range.strip());
        long from = rest.matches() ? Long.parseLong(rest.group(1)) : 0;
        return from < offer.size() ? from : 0;
    }

    private static void describe(PackOffer offer, long from, HttpServletResponse response) {
        response.setContentType(offer.mediaType());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + offer.fileName() + '"');
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("ETag", tag(offer));
        response.setContentLengthLong(offer.size() - from);
        if (from > 0) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader("Content-Range", "bytes " + from + "-" + (offer.size() - 1) + "/" + offer.size());
        }
    }

    private static String tag(PackOffer offer) {
        return '"' + offer.sha256().toString() + '"';
    }
}
