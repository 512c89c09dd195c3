package cg.gouv.qr.verification;

import cg.gouv.qr.key.KeepManifestKey;
import cg.gouv.qr.platform.AsPlatform;
import cg.gouv.qr.verification.KeyAlarms.Suspect;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;

/**
 * Every second: what changed in the records comes in, key alarms go out. Once before anybody is let in: who came in the first
 * second after a deployment would be told that their code is unconfirmed, though the records are there.
 */
@Singleton
@Startup
@AsPlatform("verification")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WatchRecords {
    private static final Logger LOG = System.getLogger(WatchRecords.class.getName());

    @Inject
    KnownLots lots;

    @Inject
    KeyAlarms alarms;

    @Inject
    RaiseKeyAlarms raise;

    @Inject
    KeepManifestKey key;

    private boolean away;
    private boolean isKeyKept;
    private boolean isKeyLacking;

    @PostConstruct
    void begin() {
        try {
            lots.refresh();
            keepKey();
        } catch (RecordsAway e) {
            LOG.log(Level.ERROR, "Codes are unconfirmed until the records answer: {0}", e.getMessage());
            away = true;
        }
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false, info = "verification")
    void watch() {
        try {
            lots.refresh();
            if (away) {
                LOG.log(Level.INFO, "The records answer again: codes are confirmed");
            }
            away = false;
            keepKey();
        } catch (RecordsAway e) {
            if (!away) {
                LOG.log(Level.ERROR, "Codes are unconfirmed for now: {0}", e.getMessage());
            }
            away = true;
            return;
        }
        raiseAlarms();
    }

    private void keepKey() {
        if (isKeyKept) {
            return;
        }
        try {
            key.keep();
            isKeyKept = true;
        } catch (EJBException e) {
            if (!isKeyLacking) {
                LOG.log(Level.ERROR, "What this node signs can be checked only with the keys that it shows itself", e);
            }
            isKeyLacking = true;
        }
    }

    private void raiseAlarms() {
        Map<Suspect, Long> taken = alarms.take();
        if (taken.isEmpty()) {
            return;
        }
        LOG.log(
                Level.WARNING,
                "True tags without a stamp: {0} serials. Somebody may hold an epoch''s keys",
                taken.size());
        try {
            raise.raise(taken);
        } catch (EJBException e) {
            alarms.restore(taken);
            LOG.log(Level.ERROR, "Key alarms are written at the next attempt", e);
        }
    }
}
