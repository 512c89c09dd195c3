package cg.gouv.qr.tests.container;

import cg.gouv.qr.tests.stage.Eventually;
import cg.gouv.qr.tests.stage.Stage;
import java.io.File;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ArchivePath;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.Node;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What the tests that run in the server deploy beside the application. */
final class DomainAlone {
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
                  <module name="org.infinispan.commons"/>
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

    private DomainAlone() {}

    /** The ejb-jar of this build with a test's beans in it, and no page or endpoint. */
    static EnterpriseArchive with(Class<?> test, Class<?>... beans) {
        EnterpriseArchive built = ShrinkWrap.create(ZipImporter.class, "estampille.ear")
                .importFrom(Stage.root().resolve("ear/target/estampille.ear").toFile())
                .as(EnterpriseArchive.class);
        EnterpriseArchive probe = ShrinkWrap.create(EnterpriseArchive.class, "probe.ear");
        Map<ArchivePath, Node> libraries = built.getContent(Filters.include("/lib/(?!gate).*\\.jar"));
        libraries.forEach((path, node) -> probe.add(node.getAsset(), path));
        return probe.addAsModule(
                        built.getAsType(JavaArchive.class, "/ejb-module.jar").addClasses(beans))
                .addAsModule(ShrinkWrap.create(WebArchive.class, "probe.war")
                        .addClasses(test, StageFirst.class, Eventually.class)
                        .addAsLibrary(new File(Assertions.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .getPath())))
                .addAsManifestResource(new StringAsset(STRUCTURE), "jboss-deployment-structure.xml");
    }
}
