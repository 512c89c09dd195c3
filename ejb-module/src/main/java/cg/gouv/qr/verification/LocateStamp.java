package cg.gouv.qr.verification;

import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.platform.AsPlatform;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Tells the platform itself which stamp a code is on. No scan: nobody is told what it is worth. So short codes are not limited
 * here; whoever calls never passes the answer on to who presented the code.
 */
@Stateless
@PermitAll
@AsPlatform("verification")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LocateStamp {
    @Inject
    FindVerdict find;

    @Inject
    KnownLots lots;

    /**
     * A code that was judged.
     *
     * @param verdict its name, such as {@code forged}
     * @param lot of the stamp; nothing if no lot has its serial
     * @param position in the lot, from 1, among its specimens for one of those; there if the lot is
     */
    public record Located(String verdict, Optional<LotNumber> lot, Optional<Integer> position) {}

    public Located locate(PresentedCode presented) {
        Finding finding = find.of(presented);
        Optional<SerialIndex.Place> place =
                finding.serial().isPresent() ? lots.place(finding.serial().getAsLong()) : Optional.empty();
        return new Located(
                finding.verdict().name(),
                place.map(found -> new LotNumber(found.lot())),
                place.map(SerialIndex.Place::position));
    }
}
