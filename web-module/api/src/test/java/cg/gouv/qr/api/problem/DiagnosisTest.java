package cg.gouv.qr.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.platform.InvalidValue;
import cg.gouv.qr.platform.NoOrganisation;
import cg.gouv.qr.platform.StaleVersion;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnosisTest {
    @Test
    void namesTheFieldThatARuleRefuses() {
        Diagnosis found = Diagnosis.of(new InvalidValue("limit", "invalid.range", 1, 500, 0));
        assertThat(found.status()).isEqualTo(400);
        assertThat(found.field()).isEqualTo("limit");
        assertThat(found.arguments()).containsExactly(1, 500, 0);
    }

    @Test
    void findsTheRuleThatTheContainerWrapped() {
        var wrapped = new EJBException(new RuntimeException(new StaleVersion(1, 2)));
        assertThat(Diagnosis.of(wrapped).status()).isEqualTo(412);
        assertThat(Diagnosis.of(new NoOrganisation()).status()).isEqualTo(403);
    }

    @Test
    void takesARefusalOfTheContainerForAMissingPermission() {
        Exception refusal = new EJBException(new EJBAccessException("WFLYEJB0364: not allowed: secret details"));
        Diagnosis found = Diagnosis.of(refusal);
        assertThat(found).isEqualTo(Diagnosis.of(403, "forbidden"));
    }

    @Test
    void takesALostRaceForAStaleVersion() {
        assertThat(Diagnosis.of(new EJBException(new OptimisticLockException())).status())
                .isEqualTo(412);
    }

    @ParameterizedTest
    @CsvSource({
        "23505, 409",
        "23503, 409",
        "23514, 400",
        "22021, 400",
        "22003, 400",
        "40P01, 503",
        "55P03, 503",
        "08006, 503",
        "53300, 503",
        "57P01, 503",
        "42P01, 500",
        "42501, 500"
    })
    void readsWhatPostgresqlSays(String sqlState, int status) {
        var failure = new EJBException(new PersistenceException(new SQLException("said", sqlState)));
        assertThat(Diagnosis.of(failure).status()).isEqualTo(status);
    }

    @Test
    void keepsTheStatusOfHttpItself() {
        assertThat(HttpStatus.diagnose(405)).isEqualTo(Diagnosis.of(405, "methodNotAllowed"));
        assertThat(HttpStatus.diagnose(417).status()).isEqualTo(417);
        assertThat(HttpStatus.diagnose(502)).isEqualTo(Diagnosis.UNKNOWN);
    }

    @Test
    void takesASignInThatCannotWorkForAnIdentityProviderThatIsAway() {
        var failure = new IllegalArgumentException("ELY23015: No expected issuer given");
        failure.setStackTrace(new StackTraceElement[] {
            new StackTraceElement(
                    "org.wildfly.security.http.oidc.TokenValidator$Builder", "build", "TokenValidator.java", 204)
        });
        assertThat(Diagnosis.of(failure).status()).isEqualTo(503);
    }

    @Test
    void tellsNothingOfWhatNobodyExpected() {
        assertThat(Diagnosis.of(new IllegalStateException("password=secret"))).isEqualTo(Diagnosis.UNKNOWN);
    }

    @Test
    void endsWhereCausesGoInACircle() {
        var first = new RuntimeException("first");
        first.initCause(new RuntimeException("second", first));
        assertThat(Diagnosis.of(first)).isEqualTo(Diagnosis.UNKNOWN);
    }
}
