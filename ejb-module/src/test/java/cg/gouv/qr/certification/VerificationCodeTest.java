package cg.gouv.qr.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VerificationCodeTest {
    private static final VerificationCode CODE = new VerificationCode("0123456789ABCDEF");

    @Test
    void readsWhatPeopleType() {
        assertThat(VerificationCode.typed(" o123-4567 89ab-cdef "))
                .hasValueSatisfying(typed -> assertThat(typed.matches(CODE)).isTrue());
        assertThat(VerificationCode.typed("0I23456789ABCDEF")).contains(CODE);
    }

    @Test
    void isEmptyForAnythingElse() {
        assertThat(VerificationCode.typed("")).isEmpty();
        assertThat(VerificationCode.typed("0123456789ABCDEU")).isEmpty();
        assertThat(VerificationCode.typed("0123456789ABCDEF0")).isEmpty();
        assertThat(VerificationCode.typed("０123456789ABCDEF")).isEmpty();
    }

    @Test
    void matchesOnlyItself() {
        assertThat(CODE.matches(new VerificationCode("0123456789ABCDE0"))).isFalse();
    }

    @Test
    void isAnotherEachTime() {
        Set<String> given = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            given.add(VerificationCode.random().value());
        }
        assertThat(given).hasSize(1000);
    }

    @Test
    void isPrintedInGroupsAndKeptOutOfLogs() {
        assertThat(CODE.spaced()).isEqualTo("0123-4567-89AB-CDEF");
        assertThat(CODE.toString()).doesNotContain("0123");
    }
}
