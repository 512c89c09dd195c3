package cg.gouv.qr.certification;

import cg.gouv.qr.platform.Problem;

/** Whoever reviewed a dossier does not decide on it: two people stand behind each certification. */
public class SelfGrantRefused extends Problem {
    SelfGrantRefused(CertificationNumber number) {
        super(Kind.FORBIDDEN, "certification.selfGrant", number);
    }
}
