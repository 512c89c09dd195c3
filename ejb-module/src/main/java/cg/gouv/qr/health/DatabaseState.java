package cg.gouv.qr.health;

import cg.gouv.qr.platform.AsPlatform;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What readiness asks the database. */
@Stateless
@AsPlatform("health")
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DatabaseState {
    private static final int PATIENCE = 1500; // milliseconds

    @PersistenceContext
    EntityManager em;

    /** The number of the newest migration that was applied. */
    public int schemaVersion() {
        return number("select coalesce(max(cast(version as int)), 0) from flyway_schema_history where success");
    }

    /** Whether a newer migration took something away ({@code V21__contract_…}): what was built before cannot run any more. */
    public boolean isContractedSince(int version) {
        return number("select count(*) from flyway_schema_history where success and cast(version as int) > " + version
                        + " and lower(description) like 'contract%'")
                > 0;
    }

    /** How many key epochs new lots could take: one or none. */
    public int activeEpochs() {
        return number("select count(*) from key_epoch where state = 'ACTIVE'");
    }

    private int number(String sql) {
        Number number = (Number) em.createNativeQuery(sql)
                .setHint("jakarta.persistence.query.timeout", PATIENCE)
                .getSingleResult();
        return number.intValue();
    }
}
