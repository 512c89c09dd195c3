package cg.gouv.qr.portal.page;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Puts {@link ProblemHandler} before the exception handler of Faces. */
public class ProblemHandlerFactory extends ExceptionHandlerFactory {
    public ProblemHandlerFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new ProblemHandler(
                getWrapped().getExceptionHandler(), CDI.current().select(Problems.class));
    }
}
