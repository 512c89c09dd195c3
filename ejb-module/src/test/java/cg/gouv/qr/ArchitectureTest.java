package cg.gouv.qr;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.Entity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the domain's dependency rules: the road runs one way. */
class ArchitectureTest {
    /** From the first that knows nobody to the last that may know all before it. */
    private static final List<String> ROAD = List.of(
            "platform",
            "company",
            "stamper",
            "product",
            "certification",
            "tariff",
            "order",
            "payment",
            "key",
            "store",
            "lot",
            "keeping",
            "printing");

    private static final JavaClasses DOMAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("cg.gouv.qr");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "platform",
                "company",
                "stamper",
                "product",
                "certification",
                "tariff",
                "order",
                "payment",
                "key",
                "store",
                "lot",
                "keeping",
                "printing"
            })
    void aFeatureKnowsOnlyThoseBeforeItOnTheRoad(String feature) {
        String[] later = ROAD.subList(ROAD.indexOf(feature) + 1, ROAD.size()).stream()
                .map(name -> "cg.gouv.qr." + name + "..")
                .toArray(String[]::new);
        if (later.length > 0) {
            noClasses()
                    .that()
                    .resideInAPackage("cg.gouv.qr." + feature + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(later)
                    .check(DOMAIN);
        }
    }

    @Test
    void noFeaturesKnowEachOtherInACircle() {
        slices().matching("cg.gouv.qr.(*)..").should().beFreeOfCycles().check(DOMAIN);
    }

    @Test
    void nobodyImportsTheAudit() {
        noClasses()
                .that()
                .resideOutsideOfPackage("cg.gouv.qr.audit..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("cg.gouv.qr.audit..")
                .check(DOMAIN);
    }

    @Test
    void theDomainKnowsNeitherWebNorBatch() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.servlet..", "jakarta.ws.rs..", "jakarta.faces..", "jakarta.batch..")
                .check(DOMAIN);
    }

    @Test
    void everySessionBeanSaysWhoMayCall() {
        classes()
                .that()
                .areAnnotatedWith(Stateless.class)
                .or()
                .areAnnotatedWith(Singleton.class)
                .and()
                .haveSimpleNameNotEndingWith("Timer")
                .should()
                .beAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beAnnotatedWith(PermitAll.class)
                .check(DOMAIN);
    }

    @Test
    void entitiesHaveNoPublicSetter() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .and()
                .arePublic()
                .should()
                .haveNameNotMatching("set[A-Z].*")
                .check(DOMAIN);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(DOMAIN);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Facade|Dto|Utils?)$")
                .check(DOMAIN);
    }

    /** What a tick that failed left undone is kept by no transaction: none is around it. */
    @Test
    void noTickHasATransactionOfItsOwn() {
        methods()
                .that()
                .areAnnotatedWith(Schedule.class)
                .should()
                .beDeclaredInClassesThat(describe(
                        "are NOT_SUPPORTED",
                        type -> type.isAnnotatedWith(TransactionAttribute.class)
                                && type.getAnnotationOfType(TransactionAttribute.class)
                                                .value()
                                        == TransactionAttributeType.NOT_SUPPORTED))
                .check(DOMAIN);
    }
}
