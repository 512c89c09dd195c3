package cg.gouv.qr.signature;

import java.util.Optional;

/** The epochs whose keys this node holds. */
@FunctionalInterface
public interface EpochVerifiers {
    /** The verifier of an epoch in [0, 1023]; empty if the epoch is unknown or its tag is retired. */
    Optional<EpochVerifier> find(int epoch);
}
