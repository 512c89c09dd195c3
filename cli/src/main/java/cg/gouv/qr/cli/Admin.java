package cg.gouv.qr.cli;

import cg.gouv.qr.cli.stack.Identity;
import cg.gouv.qr.cli.stack.Identity.Person;
import cg.gouv.qr.cli.stack.Installation;
import cg.gouv.qr.cli.stack.Trouble;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code admin}: the people who run the platform. */
@Command(name = "admin", description = "The people who run the platform.", subcommands = Admin.Create.class)
final class Admin {
    private Admin() {}

    /** {@code admin create}: the first administrator, with a password that lasts until the first sign-in. */
    @Command(
            name = "create",
            description =
                    "Creates an administrator (ADMIN_GOUVERNEMENTAL). There is none before, and no default password.",
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {"0:created", "1:the user exists already, or Keycloak does not answer"},
            footer = {
                "",
                "The password must be changed at the first sign-in. Examples:",
                "  ./estampille admin create --username m.ngoma --email m.ngoma@gouv.example",
                "  ./estampille admin create --username m.ngoma --email m.ngoma@gouv.example --ask-password"
            })
    static final class Create implements Callable<Integer> {
        /** Without characters that are mistaken for each other when read aloud. */
        private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

        private static final int LENGTH = 20;

        @Option(names = "--username", required = true, description = "The name to sign in with.")
        String username = "";

        @Option(names = "--email", required = true, description = "The person's e-mail address.")
        String email = "";

        @Option(names = "--first-name", defaultValue = "Administration", description = "Default: ${DEFAULT-VALUE}.")
        String firstName = "";

        @Option(names = "--last-name", defaultValue = "Estampille", description = "Default: ${DEFAULT-VALUE}.")
        String lastName = "";

        @Option(names = "--ask-password", description = "Asks for the temporary password instead of generating one.")
        boolean ask;

        @Override
        public Integer call() throws Exception {
            String password = ask ? asked() : generated(new SecureRandom());
            Person person =
                    new Person(username, email, firstName, lastName, password, true, Set.of("ADMIN_GOUVERNEMENTAL"));
            Installation installation = Installation.here();
            String id = new Identity(installation).create(person);
            System.out.printf("Created the administrator %s (%s)%n", username, id);
            if (!ask) {
                System.out.printf("Temporary password, shown this once: %s%n", password);
            }
            System.out.printf("To be changed at the first sign-in: %s%n", installation.portalUrl());
            return 0;
        }

        private static String asked() {
            char[] typed = Boolean.getBoolean("estampille.terminal") ? read() : new char[0];
            if (typed.length == 0) {
                throw new Trouble(
                        "A password is asked for at a terminal, and none was typed; without --ask-password one is generated");
            }
            return new String(typed);
        }

        private static char[] read() {
            return Optional.ofNullable(System.console())
                    .map(console -> console.readPassword("Temporary password: "))
                    .orElse(new char[0]);
        }

        static String generated(SecureRandom random) {
            StringBuilder password = new StringBuilder();
            for (int i = 0; i < LENGTH; i++) {
                password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            return password.toString();
        }
    }
}
