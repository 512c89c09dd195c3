package cg.gouv.qr.key;

import static cg.gouv.qr.key.EpochState.ACCEPTED;
import static cg.gouv.qr.key.EpochState.ACTIVE;
import static cg.gouv.qr.key.EpochState.CLOSED;
import static cg.gouv.qr.key.EpochState.RETIRED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cg.gouv.qr.platform.WrongState;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KeyEpochTest {
    private static final Instant OPENED = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant LATER = OPENED.plusSeconds(60);

    private static final Map<String, Consumer<KeyEpoch>> STEPS = Map.of(
            "succeeded", epoch -> epoch.succeeded(LATER),
            "close", epoch -> epoch.close("Coffre volé", LATER),
            "retire", epoch -> epoch.retire("Plus aucune en circulation", LATER));

    /** Where each step leads from each state; from every other state it is refused. */
    private static final Map<EpochState, Map<String, EpochState>> ALLOWED = Map.of(
            ACTIVE, Map.of("succeeded", ACCEPTED, "close", CLOSED),
            ACCEPTED, Map.of("close", CLOSED, "retire", RETIRED),
            CLOSED, Map.of("retire", RETIRED),
            RETIRED, Map.of());

    static Stream<Arguments> everyStepFromEveryState() {
        return ALLOWED.keySet().stream()
                .flatMap(state -> STEPS.keySet().stream().map(step -> Arguments.of(state, step)));
    }

    @ParameterizedTest(name = "{1} from {0}")
    @MethodSource("everyStepFromEveryState")
    void allowsTheStepsOfItsLifeAndRefusesAllOthers(EpochState from, String step) {
        KeyEpoch epoch = in(from);
        EpochState to = ALLOWED.get(from).get(step);
        if (to == null) {
            assertThatThrownBy(() -> STEPS.get(step).accept(epoch)).isInstanceOf(WrongState.class);
            assertThat(epoch.state()).isEqualTo(from);
            return;
        }
        STEPS.get(step).accept(epoch);
        assertThat(epoch.state()).isEqualTo(to);
        assertThat(epoch.stateAt()).isEqualTo(LATER);
        assertThat(epoch.stateReason().isPresent()).isEqualTo(to == CLOSED || to == RETIRED);
        assertThat(epoch.isSigning()).isEqualTo(to == ACCEPTED);
    }

    private static KeyEpoch in(EpochState state) {
        KeyEpoch epoch = new KeyEpoch(7, new byte[1], OPENED);
        switch (state) {
            case ACTIVE -> assertThat(epoch.stateAt()).isEqualTo(OPENED);
            case ACCEPTED -> epoch.succeeded(OPENED);
            case CLOSED -> epoch.close("Coffre volé", OPENED);
            case RETIRED -> {
                epoch.succeeded(OPENED);
                epoch.retire("Plus aucune en circulation", OPENED);
            }
        }
        return epoch;
    }
}
