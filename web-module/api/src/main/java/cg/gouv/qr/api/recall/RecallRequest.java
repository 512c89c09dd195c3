package cg.gouv.qr.api.recall;

import cg.gouv.qr.certification.CertificationNumber;
import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.platform.InvalidValue;
import cg.gouv.qr.platform.Required;
import cg.gouv.qr.recall.RecallScope;
import cg.gouv.qr.recall.RecallTarget;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is recalled, and why. What the scope does not need must be absent: nobody shall believe that it narrows the recall. */
@Schema(
        name = "RecallRequest",
        requiredProperties = {"scope"})
record RecallRequest(
        @Schema(
                description =
                        "CERTIFICATION: every lot planned under it until now. LOT, SHARD, RANGE and STAMP need the lot,"
                                + " and SHARD the shard, RANGE both positions, STAMP the position.")
        @Nullable RecallScope scope,

        @Schema(examples = "OCC-2026-000001") @Nullable String certification,

        @Schema(minimum = "1", examples = "42") @Nullable Long lot,

        @Schema(description = "Index in the lot, from 0.", minimum = "0") @Nullable Integer shard,

        @Schema(description = "Position in the lot, from 1.", minimum = "1") @Nullable Integer firstPosition,

        @Schema(description = "Position in the lot; it is recalled too.", minimum = "1") @Nullable Integer lastPosition,

        @Schema(description = "Position in the lot, from 1.", minimum = "1") @Nullable Integer position,

        @Schema(
                description = "Shown to whoever scans one of the stamps. A preview needs none.",
                examples = "Moisissure dans le lot de fabrication 12.",
                minLength = 3,
                maxLength = 1000)
        @Nullable String reason,

        @Schema(
                description = "What whoever holds the product shall do, shown before what is said of every recall.",
                examples = "Rapportez le produit au vendeur, qui vous remboursera.",
                minLength = 3,
                maxLength = 1000)
        @Nullable String instructions) {

    /** @throws InvalidValue if something is missing, or is there that the scope does not need */
    RecallTarget target() {
        RecallScope wanted = Required.value("scope", scope);
        return switch (wanted) {
            case CERTIFICATION -> {
                only(wanted, "certification");
                yield new RecallTarget.OfCertification(
                        CertificationNumber.of(Required.value("certification", certification)));
            }
            case LOT -> {
                only(wanted, "lot");
                yield new RecallTarget.OfLot(lotNumber());
            }
            case SHARD -> {
                only(wanted, "lot", "shard");
                yield new RecallTarget.OfShard(lotNumber(), shard);
            }
            case RANGE -> {
                only(wanted, "lot", "firstPosition", "lastPosition");
                yield new RecallTarget.OfRange(lotNumber(), firstPosition, lastPosition);
            }
            case STAMP -> {
                only(wanted, "lot", "position");
                yield new RecallTarget.OfStamp(lotNumber(), position);
            }
        };
    }

    private LotNumber lotNumber() {
        return LotNumber.of(Required.value("lot", lot).toString());
    }

    private void only(RecallScope wanted, String... needed) {
        Map<String, @Nullable Object> given = new LinkedHashMap<>();
        given.put("certification", certification);
        given.put("lot", lot);
        given.put("shard", shard);
        given.put("firstPosition", firstPosition);
        given.put("lastPosition", lastPosition);
        given.put("position", position);
        given.keySet().removeAll(Set.of(needed));
        given.forEach((field, value) -> {
            if (value != null) {
                throw new InvalidValue(field, "invalid.notInScope", wanted.name());
            }
        });
    }
}
