package cg.gouv.qr.api.product;

import cg.gouv.qr.platform.Texts;
import cg.gouv.qr.product.CatalogueImport;
import cg.gouv.qr.product.ImportState;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How an import went. */
@Schema(name = "CatalogueImport")
record CatalogueImportAnswer(
        String id,
        String organisation,
        String fileName,

        @Schema(description = "Of the whole file, in hexadecimal digits, once it is DONE.") @Nullable String sha256,

        ImportState state,

        @Schema(description = "Why it failed, in the caller's language.") @Nullable String failure,

        @Schema(description = "Products that were added or changed.")
        int accepted,

        @Schema(description = "Rows that said what was known already.")
        int unchanged,

        @Schema(description = "Rows that were refused; the report names each.")
        int rejected,

        Instant importedAt) {

    static CatalogueImportAnswer of(CatalogueImport of, Locale language) {
        return new CatalogueImportAnswer(
                of.id().toString(),
                of.organisation().toString(),
                of.fileName(),
                of.sha256().map(HexFormat.of()::formatHex).orElse(null),
                of.state(),
                of.failure()
                        .map(key -> Texts.PROBLEMS.text(key, List.of(of.failureValue()), language))
                        .orElse(null),
                of.accepted(),
                of.unchanged(),
                of.rejected(),
                of.importedAt());
    }
}
