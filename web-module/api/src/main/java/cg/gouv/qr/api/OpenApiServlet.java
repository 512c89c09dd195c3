package cg.gouv.qr.api;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;

/** Serves the API's description, which was generated from the resources when the archive was built. Public. */
@WebServlet({"/v1/openapi.json", "/v1/openapi.yaml"})
public class OpenApiServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        boolean json = request.getServletPath().endsWith(".json");
        String file = "/WEB-INF/openapi/openapi." + (json ? "json" : "yaml");
        try (InputStream description = getServletContext().getResourceAsStream(file)) {
            if (description == null) {
                throw new ServletException("The archive lacks " + file);
            }
            response.setContentType(json ? "application/json" : "application/yaml");
            response.setCharacterEncoding("UTF-8");
            description.transferTo(response.getOutputStream());
        }
    }
}
