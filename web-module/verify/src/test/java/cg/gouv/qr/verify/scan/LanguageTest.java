package cg.gouv.qr.verify.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguageTest {
    @Test
    void isFrenchUnlessTheClientReadsEnglishFirst() {
        assertThat(Language.choose(null, List.of())).isEqualTo(Locale.FRENCH);
        assertThat(Language.choose(null, List.of(Locale.GERMAN))).isEqualTo(Locale.FRENCH);
        assertThat(Language.choose(null, List.of(Locale.GERMAN, Locale.US, Locale.FRANCE)))
                .isEqualTo(Locale.ENGLISH);
        assertThat(Language.choose(null, List.of(Locale.CANADA_FRENCH, Locale.US)))
                .isEqualTo(Locale.FRENCH);
    }

    @Test
    void isTheLinksWhateverTheClientReads() {
        assertThat(Language.choose("en", List.of(Locale.FRENCH))).isEqualTo(Locale.ENGLISH);
        assertThat(Language.choose("fr", List.of(Locale.ENGLISH))).isEqualTo(Locale.FRENCH);
        assertThat(Language.choose("<script>", List.of(Locale.ENGLISH))).isEqualTo(Locale.ENGLISH);
    }
}
