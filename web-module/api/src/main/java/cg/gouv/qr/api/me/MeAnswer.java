package cg.gouv.qr.api.me;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the caller's token says of them. */
@Schema(name = "Me")
record MeAnswer(
        @Schema(description = "The subject at the identity provider.")
        String person,

        String name,

        @Schema(description = "That the caller acts for; absent if none.") @Nullable String organisation,

        @Schema(description = "Sorted.") List<String> permissions) {}
