package cg.gouv.qr.api.request;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Optional;

/**
 * Refuses whoever lacks an operation's permission before the request's body is even read. The use case checks again: it is
 * the one that counts. An operation that says neither which permission it needs nor that any signed-in person may call it
 * keeps the application from starting.
 */
@Provider
public class PermissionFeature implements DynamicFeature {
    @Override
    public void configure(ResourceInfo operation, FeatureContext context) {
        RolesAllowed needed = Needed.by(operation).orElse(null);
        if (needed != null) {
            context.register(new Gate(List.of(needed.value())), Priorities.AUTHORIZATION);
        }
    }

    private static final class Needed {
        private Needed() {}

        /** @return empty where every signed-in person may */
        static Optional<RolesAllowed> by(ResourceInfo operation) {
            var method = operation.getResourceMethod();
            var type = operation.getResourceClass();
            if (method.isAnnotationPresent(RolesAllowed.class)) {
                return Optional.of(method.getAnnotation(RolesAllowed.class));
            }
            if (method.isAnnotationPresent(PermitAll.class)) {
                return Optional.empty();
            }
            if (type.isAnnotationPresent(RolesAllowed.class)) {
                return Optional.of(type.getAnnotation(RolesAllowed.class));
            }
            if (type.isAnnotationPresent(PermitAll.class)) {
                return Optional.empty();
            }
            throw new IllegalStateException(
                    method + " needs @RolesAllowed with a permission, or @PermitAll for every signed-in person");
        }
    }

    private record Gate(List<String> permissions) implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            if (permissions.stream().noneMatch(request.getSecurityContext()::isUserInRole)) {
                throw new ForbiddenException("It needs one of " + permissions);
            }
        }
    }
}
