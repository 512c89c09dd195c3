package cg.gouv.qr.api.printing;

import cg.gouv.qr.printing.PackState;
import cg.gouv.qr.printing.PrintPack;
import cg.gouv.qr.printing.content.PackFormat;
import java.time.Instant;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A print pack, without its codes. */
@Schema(name = "PrintPack")
record PrintPackAnswer(
        String id,
        long lot,

        @Schema(description = "The organisation that prints it.")
        String stamper,

        @Schema(
                description =
                        "CSV: a row a stamp. PNG_ZIP, SVG_ZIP: an image or a drawing a stamp, in a ZIP. PDF: sheets of"
                                + " A4, for up to 10 million stamps.")
        PackFormat format,

        @Schema(description = "Whether it holds the lot's specimens instead of its stamps.")
        boolean specimen,

        PackState state,

        @Schema(description = "How many stamps.") int quantity,

        @Schema(description = "How many dots wide a module of the symbol is drawn.")
        int dotsPerModule,

        @Schema(description = "For which resolution it is drawn, dots per inch.")
        int dpi,

        String fileName,

        @Schema(description = "While it is prepared: how many bytes are done.")
        long prepared,

        @Schema(description = "Bytes of the file, once it is ready.") @Nullable Long size,

        @Schema(description = "Of the file, hexadecimal, once it is ready.") @Nullable String sha256,

        @Schema(description = "The name of the key that signed the manifest, once it is ready.") @Nullable String keyId,

        @Nullable Instant preparedAt,

        @Schema(description = "How often it was sent to its last byte.")
        int downloads) {

    static PrintPackAnswer of(PrintPack pack) {
        byte[] sha256 = pack.sha256();
        return new PrintPackAnswer(
                pack.id().toString(),
                pack.lot().value(),
                pack.stamper().toString(),
                pack.format(),
                pack.isSpecimen(),
                pack.state(),
                pack.quantity(),
                pack.dotsPerModule(),
                pack.dpi(),
                pack.fileName(),
                pack.hashed(),
                pack.size(),
                sha256 == null ? null : HexFormat.of().formatHex(sha256),
                pack.keyId(),
                pack.preparedAt(),
                pack.downloads());
    }
}
