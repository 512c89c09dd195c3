package cg.gouv.qr.verify.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CutTest {
    @Test
    void leavesWhatFits() {
        assertThat(Cut.into(List.of("Sel", "Saline du Kouilou"), 20)).containsExactly("Sel", "Saline du Kouilou");
    }

    @Test
    void givesTheRoomOfAShortNameToALongOne() {
        assertThat(Cut.into(List.of("Sel fin iodé de table", "SK"), 17)).containsExactly("Sel fin iodé...", "SK");
    }

    @Test
    void cutsBetweenWordsIfThatLeavesHalf() {
        assertThat(Cut.into(List.of("Concentré de tomates"), 14)).containsExactly("Concentré...");
        assertThat(Cut.into(List.of("Le concentrédetomates"), 14)).containsExactly("Le concentr...");
    }

    @Test
    void neverTakesMoreThanTheRoom() {
        for (int room = -5; room < 60; room++) {
            List<String> cut =
                    Cut.into(List.of("Concentré de tomates", "", "Conserverie de la Léfini", "Rappel"), room);
            assertThat(String.join("", cut).length()).isLessThanOrEqualTo(Math.max(0, room));
        }
    }
}
