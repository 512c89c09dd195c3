package cg.gouv.qr.verification;

import cg.gouv.qr.limit.ClientLimits;
import cg.gouv.qr.limit.Permit;
import cg.gouv.qr.limit.SerialLimits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** How often short codes may be tried: by a client, and wrongly on one serial; counted by all nodes together. */
@ApplicationScoped
class ShortCodeLimits {
    @Inject
    ClientLimits clients;

    @Inject
    SerialLimits serials;

    Permit ask(PresentedCode.ShortForm code, String client) {
        Permit ofClient = clients.shortCode(client);
        return ofClient.isGiven() ? tried(code).map(serials::guess).orElse(ofClient) : ofClient;
    }

    /** Gives the attempt on the serial back: only guesses count. */
    void wasNoGuess(PresentedCode.ShortForm code) {
        tried(code).ifPresent(serials::wasNoGuess);
    }

    // What is not even a short code tries no serial. The permuted one is as good as the serial, and known without keys.
    private static Optional<String> tried(PresentedCode.ShortForm code) {
        return CodeReader.read(code) instanceof CodeReader.Shortened shortened
                ? Optional.of(
                        shortened.code().residue() + ":" + shortened.code().permutedSerial())
                : Optional.empty();
    }
}
