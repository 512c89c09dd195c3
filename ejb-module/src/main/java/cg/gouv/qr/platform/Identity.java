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
 * @param session at the identity provider, or the token itself where a program has no session; null without a token
 */
record Identity(
        String subject,
        String name,
        @Nullable OrganisationId organisation,
        Set<String> permissions,
        @Nullable String session) {
    static final Identity PUBLIC = new Identity("public", "public", null, Set.of(), null);

    static Identity platform(String work) {
        return new Identity("platform:" + work, "platform:" + work, null, Set.of(), null);
    }
}
