package cg.gouv.qr.portal.page;

import cg.gouv.qr.company.Organisation;
import cg.gouv.qr.company.ReadOrganisations;
import cg.gouv.qr.platform.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is signed in: what the header and the menu show. What one may do, the use cases decide. */
@Named
@RequestScoped
public class Me {
    @Inject
    Caller caller;

    @Inject
    ReadOrganisations organisations;

    @Inject
    Texts texts;

    private @Nullable Organisation mine;
    private boolean asked;

    public boolean isSignedIn() {
        return !caller.person().equals("public");
    }

    public String getName() {
        return caller.name();
    }

    public String getSubject() {
        return caller.person();
    }

    public boolean may(String permission) {
        return caller.has(permission);
    }

    /** The organisation that the person acts for, or has registered; null if there is none. */
    public @Nullable Organisation getOrganisation() {
        if (!asked && isSignedIn()) {
            mine = organisations.mine().orElse(null);
            asked = true;
        }
        return mine;
    }

    /** The person's roles in words. */
    public List<String> getRoles() {
        return words("role.");
    }

    public List<String> getPermissions() {
        return words("permission.");
    }

    private List<String> words(String family) {
        return caller.permissions().stream()
                .map(name -> family + name)
                .filter(texts::containsKey)
                .map(texts::get)
                .sorted()
                .toList();
    }
}
