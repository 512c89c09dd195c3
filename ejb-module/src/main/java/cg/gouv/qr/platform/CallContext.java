package cg.gouv.qr.platform;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/**
 * What the thread at hand is doing: the web filters say for which request and from where, {@link AsPlatform} says when
 * it is the platform's own work. Held per thread because use cases run where no request context is: batch, timers.
 */
@ApplicationScoped
public class CallContext {
    private static final ThreadLocal<Request> REQUEST = new ThreadLocal<>();
    private static final ThreadLocal<String> PERMISSION = new ThreadLocal<>();
    private static final ThreadLocal<String> PLATFORM_WORK = new ThreadLocal<>();

    /**
     * Where a request comes from.
     *
     * @param id the request's id, also in the logs and in the answer's {@code X-Request-Id}
     * @param address the client's network address
     */
    public record Request(String id, String address) {}

    public void begin(Request of) {
        REQUEST.set(of);
    }

    public void end() {
        REQUEST.remove();
    }

    public @Nullable Request request() {
        return REQUEST.get();
    }

    @Nullable String platformWork() {
        return PLATFORM_WORK.get();
    }

    /** The permission that let the outermost use case in, several joined by a comma; null where anyone may. */
    public @Nullable String permission() {
        return PERMISSION.get();
    }

    void permission(@Nullable String of) {
        if (of == null) {
            PERMISSION.remove();
        } else {
            PERMISSION.set(of);
        }
    }

    /** @return the work that went on before, to be given back to {@link #leave} */
    @Nullable String enter(String work) {
        String before = PLATFORM_WORK.get();
        PLATFORM_WORK.set(work);
        return before;
    }

    void leave(@Nullable String before) {
        if (before == null) {
            PLATFORM_WORK.remove();
        } else {
            PLATFORM_WORK.set(before);
        }
    }
}
