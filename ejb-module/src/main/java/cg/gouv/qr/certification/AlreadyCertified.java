package cg.gouv.qr.certification;

import cg.gouv.qr.platform.Problem;

/** The product has a certification in force: it can be renewed near its end. */
public class AlreadyCertified extends Problem {
    AlreadyCertified(CertificationNumber number) {
        super(Kind.CONFLICT, "certification.inForce", number);
    }
}
