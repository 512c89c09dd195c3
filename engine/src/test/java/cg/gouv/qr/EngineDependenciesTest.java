package cg.gouv.qr;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EngineDependenciesTest {
    private static JavaClasses engine;

    @BeforeAll
    static void importTheEngine() {
        engine = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("cg.gouv.qr");
        assertThat(engine.size()).isGreaterThan(40);
    }

    @Test
    void knowsNothingButTheJdkZxingAndJspecify() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "cg.gouv.qr.code..",
                        "cg.gouv.qr.signature..",
                        "cg.gouv.qr.symbol..",
                        "cg.gouv.qr.shard..",
                        "cg.gouv.qr.sighting..",
                        "cg.gouv.qr.listing..",
                        "java..",
                        "javax.crypto..",
                        "javax.security.auth..",
                        "com.google.zxing..",
                        "org.jspecify.annotations..")
                .check(engine);
    }

    @Test
    void onlyTheSymbolKnowsZxing() {
        noClasses()
                .that()
                .resideOutsideOfPackage("cg.gouv.qr.symbol..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.google.zxing..")
                .check(engine);
    }

    @Test
    void dependenciesRunFromShardToSignatureToCodeToSymbol() {
        refuse("cg.gouv.qr.symbol..", "cg.gouv.qr.code..", "cg.gouv.qr.signature..", "cg.gouv.qr.shard..");
        refuse("cg.gouv.qr.code..", "cg.gouv.qr.signature..", "cg.gouv.qr.shard..");
        refuse("cg.gouv.qr.signature..", "cg.gouv.qr.shard..");
        refuse("cg.gouv.qr.shard..", "cg.gouv.qr.listing..");
    }

    @Test
    void sightingsStandAlone() {
        refuse(
                "cg.gouv.qr.sighting..",
                "cg.gouv.qr.symbol..",
                "cg.gouv.qr.code..",
                "cg.gouv.qr.signature..",
                "cg.gouv.qr.shard..");
    }

    private static void refuse(String from, String... to) {
        noClasses()
                .that()
                .resideInAPackage(from)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(to)
                .check(engine);
    }
}
