package cg.gouv.qr.portal.page;

import cg.gouv.qr.platform.Problem;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * The one place where what a use case refuses becomes something to read: on a form that was sent, a message at the field
 * or at the page's top, with all that was typed still there; where a page could not even be opened, an error page.
 */
class ProblemHandler extends ExceptionHandlerWrapper {
    private final Instance<Problems> problems;

    ProblemHandler(ExceptionHandler wrapped, Instance<Problems> problems) {
        super(wrapped);
        this.problems = problems;
    }

    @Override
    public void handle() {
        FacesContext context = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            Throwable cause = understood(events.next().getContext().getException());
            if (cause != null) {
                events.remove();
                answer(context, cause);
            }
        }
        getWrapped().handle();
    }

    private void answer(FacesContext context, Throwable cause) {
        problems.get().report(cause);
        boolean canStillSpeak =
                context.isPostback() && !context.getCurrentPhaseId().equals(PhaseId.RENDER_RESPONSE);
        if (cause instanceof Problem problem && canStillSpeak) {
            problems.get().say(context, problem);
            context.renderResponse();
        } else {
            sendError(context, Problems.status(cause));
        }
    }

    private static void sendError(FacesContext context, int status) {
        if (context.getExternalContext().isResponseCommitted()) {
            throw new FacesException("The page had begun when it was refused with " + status);
        }
        try {
            context.getExternalContext().responseSendError(status, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.responseComplete();
    }

    /** @return the cause that a person can be told of, or null if it is a fault of ours */
    private static @Nullable Throwable understood(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem || cause instanceof EJBAccessException) {
                return cause;
            }
            if (cause instanceof ViewExpiredException) {
                return null; // web.xml has a page for it
            }
        }
        return null;
    }
}
