package cg.gouv.qr.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;

/** The first version of the API; its resources and providers are found by their annotations. */
@ApplicationPath("/v1")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Estampille",
                        version = "1",
                        description =
                                "Certifies products and issues the stamps that prove it. / Certifie les produits et"
                                        + " émet les estampilles qui le prouvent.",
                        license =
                                @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0.txt")),
        servers = @Server(url = "/api", description = "This server / ce serveur"))
@SecurityScheme(
        securitySchemeName = "token",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description = "An access token of the realm whose audience is estampille-api.")
public class ApiApplication extends Application {}
