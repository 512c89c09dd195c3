package cg.gouv.qr.platform;

import jakarta.inject.Inject;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/**
 * Around every tick of every timer, bound by {@code ejb-jar.xml}: a tick that fails is told once and comes again by itself. The
 * container would write a page of stack trace for each, and try it twice. Ticks have no transaction of their own, so none is
 * kept by it that should have been given up.
 */
public class TickInterceptor {
    @Inject
    Troubles troubles;

    @AroundTimeout
    @SuppressWarnings("OverlyBroadCatch") // whatever a tick throws, the next one comes
    @Nullable Object tick(InvocationContext tick) {
        String name = tick.getMethod().getDeclaringClass().getSimpleName() + "."
                + tick.getMethod().getName();
        try {
            @Nullable Object nothing = tick.proceed();
            troubles.succeeded(name);
            return nothing;
        } catch (Throwable e) {
            troubles.failed(name, e);
            return null;
        }
    }
}
