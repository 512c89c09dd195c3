package cg.gouv.qr.portal.page;

import cg.gouv.qr.platform.InvalidValue;
import cg.gouv.qr.platform.Money;
import cg.gouv.qr.platform.Problem;
import cg.gouv.qr.platform.Refusal;
import cg.gouv.qr.platform.ReportEvent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Says problems in the reader's language, at the field that is wrong where one is, and tells the audit of refusals. */
@RequestScoped
public class Problems {
    @Inject
    Texts texts;

    @Inject
    Language language;

    @Inject
    Formats formats;

    @Inject
    ReportEvent reportEvent;

    @Inject
    HttpServletRequest request;

    /** Typing errors and crossed changes are nobody's attempt at anything: the audit hears only of the others. */
    public void report(Throwable cause) {
        if (!(cause instanceof Problem problem)) {
            reportEvent.report(new Refusal(subject(), "accessDenied"));
            return;
        }
        switch (problem.kind()) {
            case FORBIDDEN, NOT_FOUND, CONFLICT -> reportEvent.report(new Refusal(subject(), problem.key()));
            case INVALID, STALE, CONTRADICTION, UNAVAILABLE -> {}
        }
    }

    /** The status of the error page for what cannot be told on the page itself. */
    static int status(Throwable cause) {
        if (!(cause instanceof Problem problem)) {
            return HttpServletResponse.SC_FORBIDDEN;
        }
        return switch (problem.kind()) {
            case FORBIDDEN -> HttpServletResponse.SC_FORBIDDEN;
            case UNAVAILABLE -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
            case INVALID, NOT_FOUND, CONFLICT, STALE, CONTRADICTION -> HttpServletResponse.SC_NOT_FOUND;
        };
    }

    void say(FacesContext context, Problem problem) {
        FacesMessage message = new FacesMessage(FacesMessage.SEVERITY_ERROR, words(problem), null);
        Optional<UIInput> field = problem instanceof InvalidValue invalid
                ? input(context.getViewRoot(), fieldOfPage(invalid.field()))
                : Optional.empty();
        field.ifPresent(input -> keepAsTyped(context, input));
        context.addMessage(field.map(input -> input.getClientId(context)).orElse(null), message);
    }

    /** Faces shows nothing in a field that is wrong unless it is told what was sent. */
    private static void keepAsTyped(FacesContext context, UIInput input) {
        input.setValid(false);
        String typed = context.getExternalContext().getRequestParameterMap().get(input.getClientId(context));
        if (typed != null) {
            input.setSubmittedValue(typed);
        }
    }

    private String words(Problem problem) {
        return words(problem.key(), problem.arguments());
    }

    /** @param key and arguments of a problem that was written down */
    public String words(String key, List<Object> arguments) {
        // The states of a thing have words of their own: wrongState's arguments are what, id, found, expected.
        if (key.equals("wrongState") && arguments.size() == 4 && arguments.get(3) instanceof List<?> expected) {
            String family = "state." + arguments.get(0);
            return text(
                    key,
                    List.of(
                            arguments.get(0),
                            arguments.get(1),
                            texts.word(family, arguments.get(2)),
                            texts.words(family, expected)));
        }
        return text(key, arguments.stream().map(this::readable).toList());
    }

    private String text(String key, List<Object> arguments) {
        return cg.gouv.qr.platform.Texts.PROBLEMS.text(key, arguments, language.getLocale());
    }

    private Object readable(Object argument) {
        if (argument instanceof Money money) {
            return formats.money(money);
        }
        return argument instanceof LocalDate date ? formats.date(date) : argument;
    }

    /** A form takes the lines of an order one by one, so {@code lines[3].quantity} is the field {@code quantity}. */
    private static String fieldOfPage(String field) {
        return field.substring(field.lastIndexOf('.') + 1);
    }

    private String subject() {
        return request.getMethod() + " " + request.getRequestURI();
    }

    private static Optional<UIInput> input(UIComponent within, String id) {
        Iterator<UIComponent> children = within.getFacetsAndChildren();
        while (children.hasNext()) {
            UIComponent child = children.next();
            if (child instanceof UIForm form && !form.isSubmitted()) {
                continue; // another form of the page may have a field of the same name
            }
            if (child instanceof UIInput input && id.equals(child.getId())) {
                return Optional.of(input);
            }
            Optional<UIInput> below = input(child, id);
            if (below.isPresent()) {
                return below;
            }
        }
        return Optional.empty();
    }
}
