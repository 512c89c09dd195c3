package cg.gouv.qr.stamper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cg.gouv.qr.company.Organisation;
import cg.gouv.qr.company.OrganisationFixture;
import cg.gouv.qr.company.OrganisationKind;
import cg.gouv.qr.platform.InvalidValue;
import cg.gouv.qr.platform.WrongState;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StamperTest {
    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate LAST = LocalDate.of(2027, 11, 20);

    private final Organisation imprimerie = OrganisationFixture.admitted(OrganisationKind.STAMPER);

    @Test
    void takesOrdersUpToItsLastDay() {
        Stamper stamper = aStamper();
        assertThatCode(() -> stamper.requireApproved(LAST)).doesNotThrowAnyException();
        assertThatThrownBy(() -> stamper.requireApproved(LAST.plusDays(1))).isInstanceOf(StamperNotApproved.class);
    }

    @Test
    void takesNoOrdersWhileSuspended() {
        Stamper stamper = aStamper();
        stamper.suspend("Rouleaux non comptés");
        assertThatThrownBy(() -> stamper.requireApproved(TODAY)).isInstanceOf(StamperNotApproved.class);
        assertThat(stamper.stateReason()).isEqualTo("Rouleaux non comptés");
        stamper.reinstate();
        assertThatCode(() -> stamper.requireApproved(TODAY)).doesNotThrowAnyException();
        assertThat(stamper.stateReason()).isNull();
    }

    @Test
    void expiresAfterItsLastDayAlsoWhenSuspended() {
        Stamper stamper = aStamper();
        assertThatThrownBy(() -> stamper.expire(LAST)).isInstanceOf(IllegalStateException.class);
        stamper.suspend("Contrôle");
        stamper.expire(LAST.plusDays(1));
        assertThat(stamper.state()).isEqualTo(StamperState.EXPIRED);
        assertThatThrownBy(() -> stamper.expire(LAST.plusDays(2))).isInstanceOf(WrongState.class);
        assertThatThrownBy(stamper::reinstate).isInstanceOf(WrongState.class);
    }

    @Test
    void isRenewedAfterItExpiredButNotWhileSuspended() {
        Stamper stamper = aStamper();
        LocalDate later = LAST.plusDays(1);
        stamper.expire(later);
        stamper.renew(imprimerie, LAST.plusYears(1), later, "odile", NOW);
        assertThatCode(() -> stamper.requireApproved(LAST.plusYears(1))).doesNotThrowAnyException();
        stamper.suspend("Contrôle");
        assertThatThrownBy(() -> stamper.renew(imprimerie, LAST.plusYears(2), later, "odile", NOW))
                .isInstanceOf(WrongState.class);
    }

    @Test
    void isAnAdmittedOrganisationOfItsKind() {
        Organisation company = OrganisationFixture.admitted(OrganisationKind.COMPANY);
        assertThatThrownBy(() -> Stamper.approve(company, "AGR-2026-000001", LAST, TODAY, "odile", NOW))
                .isInstanceOf(NoStamper.class);
        Organisation registered = OrganisationFixture.registered(OrganisationKind.STAMPER);
        assertThatThrownBy(() -> Stamper.approve(registered, "AGR-2026-000001", LAST, TODAY, "odile", NOW))
                .isInstanceOf(WrongState.class);
    }

    @Test
    void isNotApprovedForThePast() {
        assertThatThrownBy(
                        () -> Stamper.approve(imprimerie, "AGR-2026-000001", TODAY.minusDays(1), TODAY, "odile", NOW))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        problem -> assertThat(problem.field()).isEqualTo("validUntil"));
    }

    private Stamper aStamper() {
        return Stamper.approve(imprimerie, "AGR-2026-000001", LAST, TODAY, "odile", NOW);
    }
}
