package cg.gouv.qr.portal.page;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What was just done, told once on the page that follows. */
@Named
@SessionScoped
public class Notice implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable String key;

    /**
     * @param key of the text, below {@code done.}
     * @param page where to go on, with its parameters
     * @return the outcome for Faces
     */
    public String then(String key, String page) {
        this.key = "done." + key;
        return page + (page.contains("?") ? "&" : "?") + "faces-redirect=true";
    }

    public @Nullable String getKey() {
        return key;
    }

    /** The text's key, or null; gone when read. */
    public @Nullable String take() {
        String taken = key;
        key = null;
        return taken;
    }
}
