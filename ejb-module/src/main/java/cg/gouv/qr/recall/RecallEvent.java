package cg.gouv.qr.recall;

import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.OrganisationId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is revoked changed, or may soon. */
public sealed interface RecallEvent extends DomainEvent permits RecallProposed, StampsRevoked, RecallLifted {
    /** All of the recall's revocations, one at least. */
    List<Revocation> revocations();

    default List<LotNumber> lots() {
        return revocations().stream().map(Revocation::lot).toList();
    }

    @Override
    default String subject() {
        Revocation first = revocations().get(0);
        return first.certification().map(number -> "certification:" + number).orElseGet(() -> "lot:" + first.lot());
    }

    @Override
    default @Nullable OrganisationId organisation() {
        return revocations().get(0).organisation();
    }

    @Override
    default Map<String, Object> details() {
        Revocation first = revocations().get(0);
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("recall", first.recall());
        details.put("scope", first.scope());
        details.put("lots", first.recallLots());
        details.put("stamps", first.recallStamps());
        if (first.certification().isEmpty()) {
            details.put("firstPosition", first.range().first());
            details.put("lastPosition", first.range().last());
        }
        return details;
    }
}
