package cg.gouv.qr.platform;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a token says of its bearer.
 *
 * @param subject stable at the identity provider
 * @param name for people
 * @param organisation that the person acts for, if any
 * @param permissions granted by the person's roles
 */
record Identity(String subject, String name, @Nullable OrganisationId organisation, Set<String> permissions) {
    static final Identity PUBLIC = new Identity("public", "public", null, Set.of());

    static Identity platform(String work) {
        return new Identity("platform:" + work, "platform:" + work, null, Set.of());
    }
}
