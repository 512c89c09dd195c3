package cg.gouv.qr.api.signin;

import jakarta.servlet.ServletContextAttributeEvent;
import jakarta.servlet.ServletContextAttributeListener;
import jakarta.servlet.annotation.WebListener;
import org.wildfly.security.http.oidc.OidcClientConfiguration;
import org.wildfly.security.http.oidc.OidcClientContext;

/** Has the sign-in look for keys our way, as soon as the container has read its configuration. */
@WebListener
public class KeysListener implements ServletContextAttributeListener {
    @Override
    public void attributeAdded(ServletContextAttributeEvent event) {
        if (event.getValue() instanceof OidcClientContext context) {
            // No request is needed: the configuration names the identity provider by a whole address.
            OidcClientConfiguration configuration = context.resolveDeployment(null);
            configuration.setPublicKeyLocator(new AskedKeys(configuration.getPublicKeyLocator(), new Realm()));
        }
    }
}
