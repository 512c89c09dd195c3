package cg.gouv.qr.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.auth.server.SecurityIdentity;
import org.wildfly.security.http.oidc.AccessToken;
import org.wildfly.security.http.oidc.OidcPrincipal;
import org.wildfly.security.http.oidc.RealmAccessClaim;

/** Reads the caller's identity from the container: Elytron's current identity and, behind it, the verified token. */
@ApplicationScoped
class Identities {
    /** The claim that the realm fills from the group of the person's organisation. */
    private static final String ORGANISATION_CLAIM = "organisation_id";

    /** OpenID Connect Front-Channel Logout 1.0, 3. */
    private static final String SESSION_CLAIM = "sid";

    Identity current() {
        SecurityDomain domain = SecurityDomain.getCurrent();
        if (domain == null) {
            return Identity.PUBLIC;
        }
        SecurityIdentity identity = domain.getCurrentSecurityIdentity();
        if (identity.isAnonymous()) {
            return Identity.PUBLIC;
        }
        Principal principal = identity.getPrincipal();
        if (principal instanceof OidcPrincipal<?> oidc) {
            return fromToken(oidc.getOidcSecurityContext().getToken());
        }
        Set<String> roles = Set.copyOf(toList(identity.getRoles()));
        return new Identity(principal.getName(), principal.getName(), null, roles, null);
    }

    private static Identity fromToken(AccessToken token) {
        String organisation = token.getClaimValueAsString(ORGANISATION_CLAIM);
        RealmAccessClaim access = token.getRealmAccessClaim();
        Set<String> permissions = access == null ? Set.of() : Set.copyOf(access.getRoles());
        String name = token.getPreferredUsername();
        String session = token.getClaimValueAsString(SESSION_CLAIM);
        return new Identity(
                token.getSubject(),
                name == null ? token.getSubject() : name,
                organisation == null ? null : OrganisationId.of(organisation),
                permissions,
                session == null ? token.getID() : session);
    }

    private static List<String> toList(Iterable<String> roles) {
        return java.util.stream.StreamSupport.stream(roles.spliterator(), false).toList();
    }
}
