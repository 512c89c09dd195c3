package cg.gouv.qr.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class CursorTest {
    @Test
    void beginsBeforeAllIdsAndAboveAllNumbers() {
        assertThat(Cursor.first().afterId()).isEqualTo(new UUID(0, 0));
        assertThat(Cursor.first().beforeNumber()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void goesOnWhereItStood() {
        UUID id = UUID.fromString("2c1e5e0e-0000-4000-8000-00000000dead");
        assertThat(again(Cursor.after(id.toString(), 5)).afterId()).isEqualTo(id);
        assertThat(again(Cursor.after("42", 5)).beforeNumber()).isEqualTo(42);
    }

    @Test
    void refusesAnotherListsCursorAsACursor() {
        Cursor named = again(Cursor.after("OCC-2026-000001", 5));
        assertThatThrownBy(named::afterId)
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        refused -> assertThat(refused.field()).isEqualTo("cursor"));
        assertThatThrownBy(named::beforeNumber)
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        refused -> assertThat(refused.field()).isEqualTo("cursor"));
    }

    private static Cursor again(Cursor cursor) {
        return Cursor.of(cursor.token(), cursor.limit());
    }
}
