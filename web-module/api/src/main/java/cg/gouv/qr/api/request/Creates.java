package cg.gouv.qr.api.request;

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
public @interface Creates {}
