package cg.gouv.qr.recall;

import cg.gouv.qr.certification.CertificationNumber;
import cg.gouv.qr.platform.Required;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What all revocations of a recall have in common.
 *
 * @param lots how many it touches
 * @param stamps how many it touches, in all of them
 * @param reason shown to whoever scans one of the stamps
 * @param instructions what they shall do, in addition to what every recall says
 */
record RecallTerms(
        UUID recall,
        RecallScope scope,
        @Nullable CertificationNumber certification,
        int lots,
        long stamps,
        String reason,
        @Nullable String instructions,
        String by,
        Instant at) {

    /** @throws cg.gouv.qr.platform.InvalidValue if the reason is missing, or a text too short, too long or not printable */
    static RecallTerms of(
            RecallTarget target,
            List<Touched> touched,
            @Nullable String reason,
            @Nullable String instructions,
            String by,
            Instant at) {
        return new RecallTerms(
                UUID.randomUUID(),
                target.scope(),
                target instanceof RecallTarget.OfCertification of ? of.certification() : null,
                touched.size(),
                Touched.stamps(touched),
                Required.text("reason", reason, 3, 1000),
                Optional.ofNullable(instructions)
                        .filter(text -> !text.isBlank())
                        .map(text -> Required.text("instructions", text, 3, 1000))
                        .orElse(null),
                by,
                at);
    }

    boolean needsSecondPerson() {
        return stamps > Revocation.ALONE;
    }
}
