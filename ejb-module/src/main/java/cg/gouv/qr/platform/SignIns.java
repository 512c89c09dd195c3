package cg.gouv.qr.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells the audit of each session at the identity provider when this node first sees it, by browser or by token. The audit
 * so knows where a session was used from; a session that several nodes serve is told once by each.
 */
@ApplicationScoped
public class SignIns {
    private static final int REMEMBERED = 100_000;

    @Inject
    Caller caller;

    @Inject
    ReportEvent report;

    /** The sessions that were told of; the ones heard of longest ago are forgotten, so that the memory has a bound. */
    private final Map<String, Boolean> told = new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Takes note of the caller of this request, who is signed in. */
    public void note() {
        @Nullable String session = caller.session();
        if (session != null && isNew(session)) {
            boolean written = false;
            try {
                report.report(new PersonSignedIn(caller.person()));
                written = true;
            } finally {
                if (!written) {
                    forget(session); // so that the next request, which may find the database, tells of it
                }
            }
        }
    }

    private void forget(String session) {
        synchronized (told) {
            told.remove(session);
        }
    }

    private boolean isNew(String session) {
        synchronized (told) {
            return told.put(session, true) == null;
        }
    }
}
