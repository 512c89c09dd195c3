package cg.gouv.qr.key;

import static cg.gouv.qr.platform.Permission.KEYS_MANAGE;
import static cg.gouv.qr.platform.Permission.QR_GENERATE;
import static cg.gouv.qr.platform.Permission.RECORDS_READ;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Which epochs there are; never their keys. */
@Stateless
@RolesAllowed({KEYS_MANAGE, QR_GENERATE, RECORDS_READ})
public class ReadEpochs {
    @Inject
    KeyEpochs epochs;

    /** @throws cg.gouv.qr.platform.NotFound if it was never opened */
    public KeyEpoch read(int number) {
        return epochs.get(number);
    }

    /** In the order of their numbers; 1,024 at most. */
    public List<KeyEpoch> list() {
        return epochs.all();
    }
}
