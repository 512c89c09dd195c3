package cg.gouv.qr.cli;

import cg.gouv.qr.cli.domain.Stacks;
import cg.gouv.qr.cli.stack.Installation;

/** Where people find what is running. */
public final class Addresses {
    private Addresses() {}

    public static String of(Installation installation) {
        return """

                  Verification   %s/
                  Portal         %s
                  API            %s/api/v1
                  Health         %s/health/ready
                  Keycloak       %s
                """.formatted(
                        installation.serverUrl(),
                        installation.portalUrl(),
                        installation.serverUrl(),
                        Stacks.serverUrls(installation).get(0),
                        installation.oidcUrl());
    }
}
