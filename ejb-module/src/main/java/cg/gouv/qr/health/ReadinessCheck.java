package cg.gouv.qr.health;

import java.util.Optional;

/** Tries one thing that the node needs. */
interface ReadinessCheck {
    /** As the answer spells it, such as {@code database}. */
    String name();

    /**
     * Tries it.
     *
     * @return a warning, such as {@code noActiveEpoch}, of what does not keep the node from serving
     * @throws Exception if the node cannot serve without it; the message is for the log
     */
    Optional<String> run() throws Exception;
}
