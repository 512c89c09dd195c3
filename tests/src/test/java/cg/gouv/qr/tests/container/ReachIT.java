package cg.gouv.qr.tests.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cg.gouv.qr.company.DecideOnOrganisation;
import cg.gouv.qr.platform.OrganisationId;
import cg.gouv.qr.tests.stage.Stage;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.io.File;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ArchivePath;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.Node;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.authz.RoleMapper;
import org.wildfly.security.authz.Roles;

/** Who PostgreSQL is told that calls, whatever bean runs in whatever transaction. */
@ExtendWith({StageFirst.class, ArquillianExtension.class})
class ReachIT {
    private static final String STRUCTURE = """
            <jboss-deployment-structure xmlns="urn:jboss:deployment-structure:1.3">
              <ear-subdeployments-isolated>false</ear-subdeployments-isolated>
              <deployment>
                <dependencies>
                  <module name="org.wildfly.security.elytron"/>
                  <module name="org.wildfly.security.elytron-http-oidc"/>
                  <module name="org.infinispan"/>
                  <module name="io.micrometer"/>
                </dependencies>
              </deployment>
              <sub-deployment name="ejb-module.jar">
                <dependencies>
                  <module name="org.wildfly.security.elytron"/>
                  <module name="org.wildfly.security.elytron-http-oidc"/>
                  <module name="org.infinispan"/>
                  <module name="io.micrometer"/>
                </dependencies>
              </sub-deployment>
              <sub-deployment name="probe.war">
                <dependencies>
                  <module name="org.wildfly.security.elytron"/>
                </dependencies>
              </sub-deployment>
            </jboss-deployment-structure>
            """;

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

    /** The ejb-jar of this build with the beans of this package in it, and no page or endpoint. */
    @Deployment
    static EnterpriseArchive theDomainAlone() {
        EnterpriseArchive built = ShrinkWrap.create(ZipImporter.class, "estampille.ear")
                .importFrom(Stage.root().resolve("ear/target/estampille.ear").toFile())
                .as(EnterpriseArchive.class);
        EnterpriseArchive probe = ShrinkWrap.create(EnterpriseArchive.class, "probe.ear");
        Map<ArchivePath, Node> libraries = built.getContent(Filters.include("/lib/(?!gate).*\\.jar"));
        libraries.forEach((path, node) -> probe.add(node.getAsset(), path));
        return probe.addAsModule(built.getAsType(JavaArchive.class, "/ejb-module.jar")
                        .addClasses(PersonsWork.class, PlatformsWork.class, Seen.class, Tried.class))
                .addAsModule(ShrinkWrap.create(WebArchive.class, "probe.war")
                        .addClasses(ReachIT.class, StageFirst.class)
                        .addAsLibrary(new File(Assertions.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .getPath())))
                .addAsManifestResource(new StringAsset(STRUCTURE), "jboss-deployment-structure.xml");
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
