package cg.gouv.qr.verify.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LanguageTest {
    private static final Locale LINGALA = Locale.forLanguageTag("ln");

    @Test
    void isTheCountrysFirstUnlessTheClientReadsAnotherFirst() {
        assertThat(choose(null, List.of())).isEqualTo(Locale.FRENCH);
        assertThat(choose(null, List.of(Locale.GERMAN))).isEqualTo(Locale.FRENCH);
        assertThat(choose(null, List.of(Locale.GERMAN, Locale.US, Locale.FRANCE)))
                .isEqualTo(Locale.ENGLISH);
        assertThat(choose(null, List.of(Locale.CANADA_FRENCH, Locale.US))).isEqualTo(Locale.FRENCH);
    }

    @Test
    void isTheLinksWhateverTheClientReads() {
        assertThat(choose("en", List.of(Locale.FRENCH))).isEqualTo(Locale.ENGLISH);
        assertThat(choose("fr", List.of(Locale.ENGLISH))).isEqualTo(Locale.FRENCH);
        assertThat(choose("<script>", List.of(Locale.ENGLISH))).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void isAnyThatTheCountryAdds() {
        List<Locale> spoken = List.of(LINGALA, Locale.FRENCH, Locale.ENGLISH);

        assertThat(Language.choose("ln", List.of(Locale.ENGLISH), spoken)).isEqualTo(LINGALA);
        assertThat(Language.choose(null, List.of(Locale.GERMAN), spoken)).isEqualTo(LINGALA);
        assertThat(Language.choose(null, List.of(Locale.US), spoken)).isEqualTo(Locale.ENGLISH);
    }

    private static Locale choose(@Nullable String asked, List<Locale> read) {
        return Language.choose(asked, read, List.of(Locale.FRENCH, Locale.ENGLISH));
    }
}
