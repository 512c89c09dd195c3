package cg.gouv.qr.tests.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cg.gouv.qr.company.DecideOnOrganisation;
import cg.gouv.qr.platform.OrganisationId;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.authz.RoleMapper;
import org.wildfly.security.authz.Roles;

/** Who PostgreSQL is told that calls, whatever bean runs in whatever transaction. */
@ExtendWith({StageFirst.class, ArquillianExtension.class})
class ReachIT {
    @EJB
    PersonsWork person;

    @EJB
    PlatformsWork platform;

    @EJB
    DecideOnOrganisation decide;

    @PersistenceContext(unitName = "estampille")
    EntityManager em;

    @Resource
    UserTransaction transaction;

    @Deployment
    static EnterpriseArchive theDomainAlone() {
        return DomainAlone.with(ReachIT.class, PersonsWork.class, PlatformsWork.class, Seen.class, Tried.class);
    }

    @Test
    void tellsNothingOfSomebodyWhoHasNoPermission() {
        assertThat(person.seen()).isEqualTo(new Seen("nothing", "public", ""));
        assertThat(person.organisations()).isZero();
    }

    @Test
    void tellsANationalReachWhereAPermissionSaysSo() throws Exception {
        Seen seen = as("inspector", Set.of("verification.inspect"), person::seen);
        assertThat(seen).isEqualTo(new Seen("national", "inspector", ""));
        long all = as("inspector", Set.of("verification.inspect"), person::organisations);
        assertThat(all).isPositive();
    }

    @Test
    void givesAPersonTheirReachBackAfterThePlatformsWork() throws Exception {
        var seen = as("somebody", Set.of("orders.create"), person::seenAroundThePlatformsWork);
        assertThat(seen)
                .containsExactly(
                        new Seen("nothing", "somebody", ""),
                        new Seen("platform", "platform:test", ""),
                        new Seen("nothing", "somebody", ""));
    }

    @Test
    void writesWhatThePlatformChangedUnderThePlatformsReach() throws Exception {
        UUID organisation = platform.someOrganisation();
        String reason = "Écrit par la plateforme " + UUID.randomUUID();
        as("somebody", Set.of(), () -> {
            person.letThePlatformChange(organisation, reason);
            return reason;
        });
        assertThat(platform.reasonOf(organisation)).isEqualTo(reason);
    }

    @Test
    void leavesNothingOnAConnectionForWhoeverTakesItNext() throws Exception {
        for (int i = 0; i < 30; i++) {
            assertThat(as("inspector", Set.of("records.read"), person::organisations))
                    .isPositive();
            transaction.begin();
            try {
                assertThat(PlatformsWork.seen(em))
                        .as("outside of any session bean")
                        .isEqualTo(new Seen("", "", ""));
                assertThat(((Number) em.createNativeQuery("select count(*) from organisation")
                                        .getSingleResult())
                                .longValue())
                        .isZero();
            } finally {
                transaction.rollback();
            }
        }
    }

    @Test
    void writesEventAndMessageWithTheTransactionOrNotAtAll() {
        String done = "test:" + UUID.randomUUID();
        person.fireAndPost(done);
        assertThat(platform.heard(done)).isOne();
        assertThat(platform.posted(done)).isOne();

        String failed = "test:" + UUID.randomUUID();
        assertThatThrownBy(() -> person.fireAndFail(failed)).isInstanceOf(EJBException.class);
        assertThat(platform.heard(failed)).isZero();
        assertThat(platform.posted(failed)).isZero();
    }

    @Test
    void refusesAUseCaseToWhoeverLacksItsPermission() {
        OrganisationId organisation = new OrganisationId(platform.someOrganisation());
        assertThatThrownBy(() -> decide.admit(organisation, 0)).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> as("auditor", Set.of("records.read"), () -> decide.admit(organisation, 0)))
                .isInstanceOf(EJBAccessException.class);
    }

    /** As somebody with those roles, whom this server knows only for the call. */
    private static <T> T as(String name, Set<String> roles, Callable<T> call) throws Exception {
        return SecurityDomain.getCurrent()
                .createAdHocIdentity(name)
                .withDefaultRoleMapper(RoleMapper.constant(Roles.fromSet(roles)))
                .runAs(call);
    }
}
