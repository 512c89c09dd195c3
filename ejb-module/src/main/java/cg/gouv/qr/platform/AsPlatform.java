package cg.gouv.qr.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a session bean that does the platform's own work (a job, a timer, public verification): it sees every
 * organisation's rows, and the audit names the work instead of a person. Never put it on a bean that passes on what a
 * person asked for.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface AsPlatform {
    /** The work's name, such as {@code generation}. */
    String value();
}
