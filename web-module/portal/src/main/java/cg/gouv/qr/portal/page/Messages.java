package cg.gouv.qr.portal.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The summary of what is wrong, at the page's top: each message with the field that it belongs to. */
@Named
@RequestScoped
public class Messages {
    @Inject
    Texts texts;

    /**
     * One message.
     *
     * @param target the field's id in the page, to link to; null for the page as a whole
     * @param label the field's name in words; empty without a target
     */
    public record Message(@Nullable String target, String label, String text) {}

    public List<Message> getAll() {
        FacesContext context = FacesContext.getCurrentInstance();
        List<Message> all = new ArrayList<>();
        Iterator<String> targets = context.getClientIdsWithMessages();
        while (targets.hasNext()) {
            String target = targets.next();
            for (FacesMessage message : context.getMessageList(target)) {
                all.add(new Message(target, label(target), message.getSummary()));
            }
        }
        return all;
    }

    /** Whether a message stands at a field of the form, or the form was sent and something is wrong with the page. */
    public boolean within(String form) {
        FacesContext context = FacesContext.getCurrentInstance();
        return !context.getMessageList().isEmpty()
                && context.getExternalContext().getRequestParameterMap().containsKey(form);
    }

    private String label(@Nullable String target) {
        if (target == null) {
            return "";
        }
        String key = "field." + target.substring(target.lastIndexOf(':') + 1);
        return texts.containsKey(key) ? texts.get(key) : "";
    }
}
