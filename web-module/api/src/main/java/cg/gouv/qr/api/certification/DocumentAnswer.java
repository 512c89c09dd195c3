package cg.gouv.qr.api.certification;

import cg.gouv.qr.certification.DossierDocument;
import java.time.Instant;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document of a dossier, apart from its content. */
@Schema(name = "DossierDocument")
record DocumentAnswer(
        String id,
        String title,
        String fileName,

        @Schema(description = "As its content says.", examples = "application/pdf")
        String mediaType,

        @Schema(description = "In bytes.") long size,
        @Schema(description = "In hexadecimal digits.") String sha256,
        Instant attachedAt) {

    static DocumentAnswer of(DossierDocument of) {
        return new DocumentAnswer(
                of.id().toString(),
                of.title(),
                of.fileName(),
                of.type().mediaType(),
                of.size(),
                HexFormat.of().formatHex(of.sha256()),
                of.attachedAt());
    }
}
