package cg.gouv.qr.cli.demo;

import cg.gouv.qr.cli.stack.Identity;
import cg.gouv.qr.cli.stack.Identity.Person;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** The people of the demonstration, one for each part, two where the rules want two. They exist in no other installation. */
final class Cast {
    /** Known to everybody, and so good for a demonstration only. */
    static final String PASSWORD = "Demonstration-2026!";

    static final Person ADMINISTRATOR = person("admin.demo", "Aimée", "Ngoma", "ADMIN_GOUVERNEMENTAL");
    static final Person REVIEWER = person("operateur.demo", "Benoît", "Moukala", "OPERATEUR_OCC");
    static final Person GRANTER = person("operatrice.demo", "Clarisse", "Itoua", "OPERATEUR_OCC");
    static final Person COMPANY = person("entreprise.demo", "Didier", "Samba");
    static final Person STAMPER = person("estampilleur.demo", "Estelle", "Mabiala");
    static final Person AUDITOR = person("auditeur.demo", "Fulbert", "Okemba", "AUDITEUR_SYSTEME");
    static final Person INSPECTOR = person("controleur.demo", "Grâce", "Loemba", "CONTROLEUR");

    static final List<Person> ALL = List.of(ADMINISTRATOR, REVIEWER, GRANTER, COMPANY, STAMPER, AUDITOR, INSPECTOR);

    private Cast() {}

    /** Creates whoever is missing, and opens the way to sign in by password. */
    static void assemble(Identity identity) throws IOException, InterruptedException {
        identity.allowPasswordSignIn();
        for (Person person : ALL) {
            if (!identity.exists(person.username())) {
                identity.create(person);
            }
        }
    }

    private static Person person(String username, String firstName, String lastName, String... roles) {
        return new Person(username, username + "@exemple.invalid", firstName, lastName, PASSWORD, false, Set.of(roles));
    }
}
