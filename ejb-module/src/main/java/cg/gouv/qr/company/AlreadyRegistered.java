package cg.gouv.qr.company;

import cg.gouv.qr.platform.Problem;

/** The trade register's number, or the person, already stands behind an organisation. */
public class AlreadyRegistered extends Problem {
    private AlreadyRegistered(String key, Object... arguments) {
        super(Kind.CONFLICT, key, arguments);
    }

    static AlreadyRegistered number(String registrationNumber) {
        return new AlreadyRegistered("organisation.numberTaken", registrationNumber);
    }

    static AlreadyRegistered person(String organisation) {
        return new AlreadyRegistered("organisation.personTaken", organisation);
    }
}
