package cg.gouv.qr.certification;

import static cg.gouv.qr.certification.CertificationState.DRAFT;
import static cg.gouv.qr.certification.CertificationState.EXPIRED;
import static cg.gouv.qr.certification.CertificationState.GRANTED;
import static cg.gouv.qr.certification.CertificationState.IN_REVIEW;
import static cg.gouv.qr.certification.CertificationState.REFUSED;
import static cg.gouv.qr.certification.CertificationState.RETURNED;
import static cg.gouv.qr.certification.CertificationState.REVIEWED;
import static cg.gouv.qr.certification.CertificationState.REVOKED;
import static cg.gouv.qr.certification.CertificationState.SUBMITTED;
import static cg.gouv.qr.certification.CertificationState.SUSPENDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cg.gouv.qr.platform.InvalidValue;
import cg.gouv.qr.platform.OrganisationId;
import cg.gouv.qr.platform.WrongState;
import cg.gouv.qr.product.ProductId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CertificationLifeTest {
    private static final CertificationNumber NUMBER = new CertificationNumber("OCC-2026-000001");
    private static final CertificationNumber NEXT = new CertificationNumber("OCC-2027-000001");
    private static final OrganisationId COMPANY = new OrganisationId(new UUID(1, 1));
    private static final ProductId PRODUCT = new ProductId(new UUID(2, 2));
    private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-02");
    private static final LocalDate END = LocalDate.parse("2027-11-01");
    private static final LocalDate AFTER_END = END.plusDays(1);

    /** Everything that can be done to a certification, each by somebody who may. */
    @SuppressWarnings("ImmutableEnumChecker") // the acts hold no state
    private enum Step {
        STATE(c -> c.state("À l’appui")),
        SUBMIT(c -> c.submit(1, "applicant", NOW)),
        TAKE(c -> c.takeInReview("reviewer", NOW)),
        RETURN(c -> c.returnForCompletion("Il manque l’analyse", "reviewer", NOW)),
        GIVE_OPINION(c -> c.giveOpinion(Opinion.FAVOURABLE, "Conforme", "reviewer", NOW)),
        GRANT(c -> c.grant(TODAY, END, VerificationCode.random(), "granter", NOW)),
        REFUSE(c -> c.refuse("Non conforme", "granter", NOW)),
        SUSPEND(c -> c.suspend("Contrôle", "inspector", NOW)),
        REINSTATE(c -> c.reinstate(TODAY, "inspector", NOW)),
        REVOKE(c -> c.revoke("Fraude", "inspector", NOW)),
        EXPIRE(c -> c.expire(AFTER_END, "platform:expiry", NOW)),
        GIVE_WAY(c -> c.giveWayTo(NEXT, END, "granter", NOW));

        private final Consumer<Certification> act;

        Step(Consumer<Certification> act) {
            this.act = act;
        }
    }

    /** Where each step leads from each state; from every other state it is refused. */
    private static final Map<CertificationState, Map<Step, CertificationState>> ALLOWED = Map.of(
            DRAFT, Map.of(Step.STATE, DRAFT, Step.SUBMIT, SUBMITTED),
            SUBMITTED, Map.of(Step.TAKE, IN_REVIEW),
            IN_REVIEW, Map.of(Step.TAKE, IN_REVIEW, Step.RETURN, RETURNED, Step.GIVE_OPINION, REVIEWED),
            RETURNED, Map.of(Step.STATE, RETURNED, Step.SUBMIT, SUBMITTED),
            REVIEWED, Map.of(Step.RETURN, RETURNED, Step.GRANT, GRANTED, Step.REFUSE, REFUSED),
            GRANTED,
                    Map.of(Step.SUSPEND, SUSPENDED, Step.REVOKE, REVOKED, Step.EXPIRE, EXPIRED, Step.GIVE_WAY, EXPIRED),
            REFUSED, Map.of(),
            SUSPENDED, Map.of(Step.REINSTATE, GRANTED, Step.REVOKE, REVOKED, Step.EXPIRE, EXPIRED),
            REVOKED, Map.of(),
            EXPIRED, Map.of(Step.GIVE_WAY, EXPIRED));

    static Stream<Arguments> everyStepFromEveryState() {
        return Arrays.stream(CertificationState.values())
                .flatMap(state -> Arrays.stream(Step.values()).map(step -> Arguments.of(state, step)));
    }

    @ParameterizedTest(name = "{1} from {0}")
    @MethodSource("everyStepFromEveryState")
    void allowsTheStepsOfItsLifeAndRefusesAllOthers(CertificationState from, Step step) {
        Certification certification = in(from);
        CertificationState to = ALLOWED.get(from).get(step);
        if (to == null) {
            assertThatThrownBy(() -> step.act.accept(certification))
                    .isInstanceOfAny(WrongState.class, RenewalBlocked.class);
            assertThat(certification.state()).isEqualTo(from);
        } else {
            step.act.accept(certification);
            assertThat(certification.state()).isEqualTo(to);
        }
    }

    @Test
    void needsADocumentToBeSubmitted() {
        assertThatThrownBy(() -> in(DRAFT).submit(0, "applicant", NOW)).isInstanceOf(NoDocuments.class);
    }

    @Test
    void refusesThatTheReviewerGrantsOrRefuses() {
        Certification reviewed = in(REVIEWED);
        assertThatThrownBy(() -> reviewed.grant(TODAY, END, VerificationCode.random(), "reviewer", NOW))
                .isInstanceOf(SelfGrantRefused.class);
        assertThatThrownBy(() -> reviewed.refuse("Non", "reviewer", NOW)).isInstanceOf(SelfGrantRefused.class);
        assertThat(reviewed.state()).isEqualTo(REVIEWED);
        assertThat(reviewed.verificationCode()).isEmpty();
    }

    @Test
    void refusesToGrantAgainstTheReviewersAdvice() {
        Certification certification = in(IN_REVIEW);
        certification.giveOpinion(Opinion.UNFAVOURABLE, "Étiquette trompeuse", "reviewer", NOW);
        assertThatThrownBy(() -> certification.grant(TODAY, END, VerificationCode.random(), "granter", NOW))
                .isInstanceOf(UnfavourableOpinion.class);
        certification.refuse("Étiquette trompeuse", "granter", NOW);
        assertThat(certification.state()).isEqualTo(REFUSED);
    }

    @Test
    void letsOnlyTheReviewerAtHandReturnItOrGiveAnOpinion() {
        Certification certification = in(IN_REVIEW);
        assertThatThrownBy(() -> certification.returnForCompletion("Non", "colleague", NOW))
                .isInstanceOf(NotTheReviewer.class);
        assertThatThrownBy(() -> certification.giveOpinion(Opinion.FAVOURABLE, "Oui", "colleague", NOW))
                .isInstanceOf(NotTheReviewer.class);
        certification.takeInReview("colleague", NOW);
        certification.giveOpinion(Opinion.FAVOURABLE, "Conforme", "colleague", NOW);
        assertThat(certification.reviewer()).contains("colleague");
    }

    @Test
    void forgetsTheReviewWhenItGoesBack() {
        Certification certification = in(REVIEWED);
        certification.returnForCompletion("Il manque l’analyse", "granter", NOW);
        assertThat(certification.reviewer()).isEmpty();
        assertThat(certification.opinion()).isEmpty();
        assertThat(certification.stateReason()).contains("Il manque l’analyse");
        certification.submit(2, "applicant", NOW);
        assertThat(certification.stateReason()).isEmpty();
    }

    static Stream<LocalDate> endsOutOfRange() {
        return Stream.of(TODAY.minusDays(1), TODAY.plusYears(5).plusDays(1));
    }

    @ParameterizedTest
    @MethodSource("endsOutOfRange")
    void refusesAValidityThatEndsBeforeItBeginsOrLastsTooLong(LocalDate end) {
        assertThatThrownBy(() -> in(REVIEWED).grant(TODAY, end, VerificationCode.random(), "granter", NOW))
                .isInstanceOfSatisfying(
                        InvalidValue.class, wrong -> assertThat(wrong.field()).isEqualTo("validUntil"));
    }

    @Test
    void isInForceFromItsFirstDayToItsLastWhateverTheTimer() {
        Certification granted = in(GRANTED);
        assertThat(granted.isInForceOn(TODAY.minusDays(1))).isFalse();
        assertThat(granted.isInForceOn(TODAY)).isTrue();
        assertThat(granted.isInForceOn(END)).isTrue();
        assertThat(granted.isInForceOn(AFTER_END)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("cg.gouv.qr.certification.CertificationLifeTest#statesNotInForce")
    void isNotInForceInAnyOtherState(CertificationState state) {
        assertThat(in(state).isInForceOn(TODAY)).isFalse();
    }

    static Stream<CertificationState> statesNotInForce() {
        return Arrays.stream(CertificationState.values()).filter(state -> state != GRANTED);
    }

    @Test
    void doesNotExpireOnItsLastDay() {
        Certification granted = in(GRANTED);
        assertThat(granted.expire(END, "platform:expiry", NOW)).isFalse();
        assertThat(granted.state()).isEqualTo(GRANTED);
    }

    @Test
    void isNotReinstatedOnceItsValidityIsOver() {
        assertThatThrownBy(() -> in(SUSPENDED).reinstate(AFTER_END, "inspector", NOW))
                .isInstanceOf(ValidityOver.class);
    }

    @Test
    void isRenewedInItsLastSixMonthsAndAfterItsEnd() {
        LocalDate earliest = END.minusMonths(6);
        assertThatThrownBy(() -> in(GRANTED).requireRenewable(earliest.minusDays(1)))
                .isInstanceOf(RenewalTooEarly.class);
        in(GRANTED).requireRenewable(earliest);
        in(EXPIRED).requireRenewable(AFTER_END.plusYears(1));
        assertThatThrownBy(() -> in(SUSPENDED).requireRenewable(END)).isInstanceOf(RenewalBlocked.class);
    }

    @Test
    void endsTheDayBeforeItsRenewalBegins() {
        Certification granted = in(GRANTED);
        granted.giveWayTo(NEXT, END.minusDays(10), "granter", NOW);
        assertThat(granted.state()).isEqualTo(EXPIRED);
        assertThat(granted.validUntil()).contains(END.minusDays(11));
        assertThat(granted.stateReason()).contains(NEXT.value());
    }

    @Test
    void keepsItsEndWhenItExpiredBeforeItsRenewal() {
        Certification expired = in(EXPIRED);
        expired.giveWayTo(NEXT, AFTER_END.plusDays(30), "granter", NOW);
        assertThat(expired.validUntil()).contains(END);
    }

    private static Certification in(CertificationState state) {
        var certification = new Certification(NUMBER, COMPANY, PRODUCT, null, "applicant", NOW);
        road(state).forEach(step -> step.act.accept(certification));
        assertThat(certification.state()).isEqualTo(state);
        return certification;
    }

    private static Stream<Step> road(CertificationState to) {
        return switch (to) {
            case DRAFT -> Stream.of();
            case SUBMITTED -> Stream.of(Step.SUBMIT);
            case IN_REVIEW -> Stream.of(Step.SUBMIT, Step.TAKE);
            case RETURNED -> Stream.of(Step.SUBMIT, Step.TAKE, Step.RETURN);
            case REVIEWED -> Stream.of(Step.SUBMIT, Step.TAKE, Step.GIVE_OPINION);
            case REFUSED -> Stream.concat(road(REVIEWED), Stream.of(Step.REFUSE));
            case GRANTED -> Stream.concat(road(REVIEWED), Stream.of(Step.GRANT));
            case SUSPENDED -> Stream.concat(road(GRANTED), Stream.of(Step.SUSPEND));
            case REVOKED -> Stream.concat(road(GRANTED), Stream.of(Step.REVOKE));
            case EXPIRED -> Stream.concat(road(GRANTED), Stream.of(Step.EXPIRE));
        };
    }
}
