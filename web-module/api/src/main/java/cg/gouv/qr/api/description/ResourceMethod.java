package cg.gouv.qr.api.description;

import cg.gouv.qr.api.request.Creates;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The Java method behind an operation.
 *
 * @param name for the operation, such as {@code organisations.admit}
 * @param permission that the operation needs, several joined by a comma, or {@code authenticated}
 * @param creates whether it knows the {@code Idempotency-Key}
 */
record ResourceMethod(String name, String permission, boolean creates) {
    private static final String SUFFIX = "Resource";

    /** @param id the operation's, as the generator names it: {@code package.Class_method} */
    static ResourceMethod of(String id) {
        int end = id.lastIndexOf('_');
        Class<?> type = type(id.substring(0, end));
        String called = id.substring(end + 1);
        Method method = Arrays.stream(type.getMethods())
                .filter(candidate -> candidate.getName().equals(called))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no method " + id));
        String feature = type.getSimpleName().replace(SUFFIX, "");
        return new ResourceMethod(
                Character.toLowerCase(feature.charAt(0)) + feature.substring(1) + "." + called,
                permission(type, method),
                method.isAnnotationPresent(Creates.class));
    }

    private static String permission(Class<?> type, Method method) {
        RolesAllowed needed = method.getAnnotation(RolesAllowed.class);
        if (needed == null && !method.isAnnotationPresent(PermitAll.class)) {
            needed = type.getAnnotation(RolesAllowed.class);
        }
        return describe(needed);
    }

    private static String describe(@Nullable RolesAllowed needed) {
        return needed == null ? "authenticated" : String.join(",", needed.value());
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, true, ResourceMethod.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("There is no resource " + name, e);
        }
    }
}
