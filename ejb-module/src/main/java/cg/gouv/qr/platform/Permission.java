package cg.gouv.qr.platform;

import java.util.Set;

/**
 * The permissions that guard operations. The realm maps roles to them as composite roles, so that a ministry can add a
 * role without a release; code never names a role.
 */
public final class Permission {
    public static final String ORGANISATIONS_READ = "organisations.read";
    public static final String ORGANISATIONS_ADMIT = "organisations.admit";
    public static final String USERS_MANAGE = "users.manage";
    public static final String TARIFFS_MANAGE = "tariffs.manage";
    public static final String KEYS_MANAGE = "keys.manage";
    public static final String CERTIFICATIONS_READ = "certifications.read";
    public static final String CERTIFICATIONS_REVIEW = "certifications.review";
    public static final String CERTIFICATIONS_GRANT = "certifications.grant";
    public static final String CERTIFICATIONS_SUSPEND = "certifications.suspend";
    public static final String CERTIFICATIONS_APPLY = "certifications.apply";
    public static final String STAMPERS_APPROVE = "stampers.approve";
    public static final String PAYMENTS_RECORD = "payments.record";
    public static final String PAYMENTS_CONFIRM = "payments.confirm";
    public static final String QR_GENERATE = "qr.generate";
    public static final String RECALLS_CREATE = "recalls.create";
    public static final String PRODUCTS_MANAGE_OWN = "products.manage.own";
    public static final String ORDERS_CREATE = "orders.create";
    public static final String ORDERS_READ_OWN = "orders.read.own";
    public static final String DISTRIBUTION_READ = "distribution.read";
    public static final String DISTRIBUTION_REPORT = "distribution.report";
    public static final String ANALYTICS_READ = "analytics.read";
    public static final String AUDIT_READ = "audit.read";
    public static final String RECORDS_READ = "records.read";
    public static final String VERIFICATION_INSPECT = "verification.inspect";

    /** Whoever holds one of these sees the rows of every organisation; what they may do with them, each use case says. */
    static final Set<String> NATIONAL = Set.of(ORGANISATIONS_READ, RECORDS_READ, VERIFICATION_INSPECT);

    private Permission() {}
}
