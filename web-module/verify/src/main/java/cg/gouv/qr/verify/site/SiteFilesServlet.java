package cg.gouv.qr.verify.site;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Crawlers are asked to leave codes alone; browsers get the small picture of the tab. */
@WebServlet({"/robots.txt", "/favicon.svg", "/favicon.ico"})
public class SiteFilesServlet extends HttpServlet {
    private static final String ROBOTS = "User-agent: *\nAllow: /$\nDisallow: /\n";
    private static final String ICON = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\">"
            + "<circle cx=\"16\" cy=\"16\" r=\"16\" fill=\"#0b6b3a\"/>"
            + "<path d=\"M8 17l6 6 11-13\" fill=\"none\" stroke=\"#fff\" stroke-width=\"4\"/></svg>";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean robots = request.getServletPath().equals("/robots.txt");
        byte[] body = (robots ? ROBOTS : ICON).getBytes(StandardCharsets.UTF_8);
        response.setContentType(robots ? "text/plain;charset=UTF-8" : "image/svg+xml");
        response.setHeader("Cache-Control", "public, max-age=86400");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
