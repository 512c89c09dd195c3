package cg.gouv.qr.portal.home;

import static cg.gouv.qr.platform.Permission.ORGANISATIONS_ADMIT;

import cg.gouv.qr.company.OrganisationState;
import cg.gouv.qr.company.ReadOrganisations;
import cg.gouv.qr.platform.Caller;
import cg.gouv.qr.platform.Cursor;
import cg.gouv.qr.platform.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** What waits for the person who is signed in. */
@Named
@RequestScoped
public class Home {
    @Inject
    Caller caller;

    @Inject
    ReadOrganisations organisations;

    /**
     * Something that waits.
     *
     * @param key of its text, which has a place for the count
     * @param count at most a page's worth
     * @param more whether there are more than that
     * @param page where it is dealt with
     */
    public record Waiting(String key, int count, boolean more, String page) {
        static Waiting of(String key, Page<?> first, String page) {
            return new Waiting(key, first.items().size(), first.next() != null, page);
        }
    }

    public List<Waiting> getWaiting() {
        List<Waiting> waiting = new ArrayList<>();
        if (caller.has(ORGANISATIONS_ADMIT)) {
            waiting.add(Waiting.of(
                    "waiting.organisations",
                    organisations.list(null, OrganisationState.REGISTERED, Cursor.first()),
                    "/organisation/list?state=REGISTERED"));
        }
        waiting.removeIf(one -> one.count() == 0);
        return waiting;
    }
}
