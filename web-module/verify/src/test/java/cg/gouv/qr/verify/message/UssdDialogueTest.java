package cg.gouv.qr.verify.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UssdDialogueTest {
    private static final List<Locale> TWO = List.of(Locale.FRENCH, Locale.ENGLISH);
    private static final Optional<Locale> ENGLISH = Optional.of(Locale.ENGLISH);
    private static final Optional<Locale> FRENCH = Optional.of(Locale.FRENCH);

    private static UssdDialogue nothingYet(Optional<Locale> language) {
        return new UssdDialogue(language, Optional.empty(), 0);
    }

    @Test
    void choosesALanguageThenTakesCodes() {
        assertThat(UssdDialogue.of("", TWO)).isEqualTo(nothingYet(Optional.empty()));
        assertThat(UssdDialogue.of("2", TWO)).isEqualTo(nothingYet(ENGLISH));
        assertThat(UssdDialogue.of("2*ABC", TWO)).isEqualTo(new UssdDialogue(ENGLISH, Optional.of("ABC"), 1));
        assertThat(UssdDialogue.of("2*ABC*DEF", TWO)).isEqualTo(new UssdDialogue(ENGLISH, Optional.of("DEF"), 2));
        assertThat(UssdDialogue.of("2*", TWO)).isEqualTo(new UssdDialogue(ENGLISH, Optional.of(""), 1));
    }

    @Test
    void asksAgainForAChoiceThatThereIsNot() {
        assertThat(UssdDialogue.of("3", TWO)).isEqualTo(nothingYet(Optional.empty()));
        assertThat(UssdDialogue.of("0*é*1", TWO)).isEqualTo(nothingYet(FRENCH));
    }

    @Test
    void takesACodeThatWasDialledAtOnce() {
        assertThat(UssdDialogue.of("7K3M9T2A", TWO)).isEqualTo(new UssdDialogue(FRENCH, Optional.of("7K3M9T2A"), 1));
        assertThat(UssdDialogue.of("", List.of(Locale.FRENCH))).isEqualTo(nothingYet(FRENCH));
    }
}
