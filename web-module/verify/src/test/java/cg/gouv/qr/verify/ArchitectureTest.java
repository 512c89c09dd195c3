package cg.gouv.qr.verify;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.json.Json;
import org.junit.jupiter.api.Test;

/** Holds rules for verification and for the domain beneath it. */
class ArchitectureTest {
    /** It looks for a provider among all modules' services at each call. */
    @Test
    void nobodyAsksJsonForItsProvider() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Json.class)
                .because("SharedJson has found one")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("cg.gouv.qr"));
    }
}
