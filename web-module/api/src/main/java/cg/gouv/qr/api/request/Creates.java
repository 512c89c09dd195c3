package cg.gouv.qr.api.request;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an operation that creates something: under an {@code Idempotency-Key} it is done once, however often the request
 * comes. The operation answers a {@link jakarta.ws.rs.core.Response} with a record, and belongs to a CDI bean.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Creates {
    /**
     * Whether it takes a file: its body comes in outside of a transaction, and it makes several of its own. A crash in the
     * middle then leaves work without its answer, so it must bear being done again.
     */
    @Nonbinding
    boolean upload() default false;
}
