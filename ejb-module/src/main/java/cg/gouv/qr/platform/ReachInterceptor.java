package cg.gouv.qr.platform;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * The one place that tells PostgreSQL who calls. Bound to every session bean of the domain by {@code ejb-jar.xml}, it
 * sets organisation, person and reach for the transaction ({@code set_config(…, true)}: gone when the transaction ends,
 * whatever the pool does with the connection). Without it nothing is seen.
 */
public class ReachInterceptor {
    private static final String SET = "select set_config('estampille.organisation', :organisation, true),"
            + " set_config('estampille.person', :person, true), set_config('estampille.reach', :reach, true)";

    @Resource
    TransactionSynchronizationRegistry transactions;

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Inject
    CallContext context;

    @AroundInvoke
    @AroundTimeout
    @Nullable Object withReach(InvocationContext invocation) throws Exception {
        String permission = context.permission();
        if (permission == null) {
            context.permission(permissionOf(invocation));
        }
        try {
            return asWhoActs(invocation);
        } finally {
            context.permission(permission);
        }
    }

    private @Nullable Object asWhoActs(InvocationContext invocation) throws Exception {
        AsPlatform platform = workOf(invocation.getTarget().getClass());
        if (platform == null || context.platformWork() != null) {
            return proceed(invocation);
        }
        String before = context.enter(platform.value());
        try {
            return proceed(invocation);
        } finally {
            context.leave(before);
        }
    }

    private @Nullable Object proceed(InvocationContext invocation) throws Exception {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            return invocation.proceed();
        }
        Setting before = (Setting) transactions.getResource(Setting.class);
        Setting now = new Setting(caller.reach(), caller.person(), caller.organisationOrNull());
        if (now.equals(before)) {
            return invocation.proceed();
        }
        change(before, now);
        Object result = invocation.proceed();
        // One transaction may hold the platform's work inside a person's: the person's reach comes back after it.
        if (before != null && transactions.getTransactionStatus() == Status.STATUS_ACTIVE) {
            change(now, before);
        }
        return result;
    }

    private void change(@Nullable Setting before, Setting now) {
        if (before != null) {
            em.flush(); // what was changed under one reach is written under it
        }
        em.createNativeQuery(SET)
                .setParameter(
                        "organisation",
                        now.organisation() == null ? "" : now.organisation().toString())
                .setParameter("person", now.person())
                .setParameter("reach", now.reach().setting())
                .getSingleResult();
        transactions.putResource(Setting.class, now);
    }

    private record Setting(
            Reach reach, String person, @Nullable OrganisationId organisation) {}

    private static @Nullable AsPlatform workOf(Class<?> bean) {
        for (Class<?> type = bean; type != null; type = type.getSuperclass()) {
            AsPlatform platform = type.getAnnotation(AsPlatform.class);
            if (platform != null) {
                return platform;
            }
        }
        return null;
    }

    private static @Nullable String permissionOf(InvocationContext invocation) {
        Method method = invocation.getMethod();
        RolesAllowed allowed = method == null ? null : method.getAnnotation(RolesAllowed.class);
        if (allowed == null) {
            allowed = invocation.getTarget().getClass().getAnnotation(RolesAllowed.class);
        }
        return allowed == null ? null : String.join(",", allowed.value());
    }
}
