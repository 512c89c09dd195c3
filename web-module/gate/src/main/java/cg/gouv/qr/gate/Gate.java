package cg.gouv.qr.gate;

import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.URLDecodingHandler;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.SecurityConstraint;
import io.undertow.servlet.api.SecurityInfo;
import io.undertow.servlet.api.ServletInfo;
import io.undertow.servlet.api.WebResourceCollection;
import jakarta.servlet.ServletContext;

/**
 * Puts the gate before each web application of the archive; Undertow finds it by itself. It is closed until the whole
 * application has begun: who comes earlier would wait for it, with a thread, and may be answered elsewhere at once.
 */
public final class Gate implements ServletExtension {
    /** The context parameter of an application to which no query is wrong: what cannot be read of it is left out. */
    static final String ANY_QUERY = "cg.gouv.qr.gate.anyQuery";

    static final boolean BEHIND_PROXY = Boolean.parseBoolean(System.getenv("ESTAMPILLE_BEHIND_PROXY"));

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        boolean anyQuery = Boolean.parseBoolean(deployment.getInitParameters().get(ANY_QUERY));
        Limits limits = Limits.ofEnvironment(System.getenv());
        TrustedProxies proxies = TrustedProxies.ofEnvironment(System.getenv());
        // The listener leaves addresses as they came (decode-url), so that it is not the one to refuse them.
        deployment.addInitialHandlerChainWrapper(next -> new ForwardedHandler(
                proxies,
                new ClosedHandler(
                        Doorway.OF_ARCHIVE,
                        Watchers.OF_ARCHIVE,
                        BEHIND_PROXY,
                        new GateHandler(limits, anyQuery, new URLDecodingHandler(next, "UTF-8")))));
        deployment.addOuterHandlerChainWrapper(Gate::stayingInside);
        deployment.addServlet(new ServletInfo("refused", RefusedServlet.class).addMapping(RefusedServlet.PATH));
        deployment.addSecurityConstraint(new SecurityConstraint()
                .addWebResourceCollection(new WebResourceCollection().addUrlPattern(RefusedServlet.PATH))
                .setEmptyRoleSemantic(SecurityInfo.EmptyRoleSemantic.PERMIT));
    }

    /** The exchange ends with the last byte of the answer, after which a servlet may still have something to write down. */
    private static HttpHandler stayingInside(HttpHandler next) {
        return exchange -> {
            Doorway.OF_ARCHIVE.stay();
            try {
                next.handleRequest(exchange);
            } finally {
                Doorway.OF_ARCHIVE.leave();
            }
        };
    }
}
