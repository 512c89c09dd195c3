package cg.gouv.qr.tariff;

import cg.gouv.qr.platform.Problem;

/** This installation's host, or the lack of a GS1 issuer, does not allow the encoder profile. */
public class ProfileNotOffered extends Problem {
    ProfileNotOffered(int encoderProfile) {
        super(Kind.CONFLICT, "tariff.profileNotOffered", encoderProfile);
    }
}
