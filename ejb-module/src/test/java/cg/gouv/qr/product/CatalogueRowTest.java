package cg.gouv.qr.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueRowTest {
    @ParameterizedTest
    @CsvSource({
        "4006381333931, 04006381333931",
        "96385074, 00000096385074",
        "036000291452, 00036000291452",
        "10012345678902, 10012345678902",
        "' 4 006381 333931 ', 04006381333931",
        "400-6381-333931\u00A0, 04006381333931",
        "\uFEFF4006381333931, 04006381333931"
    })
    void storesAGtinIn14DigitsWithoutItsSpacing(String typed, String stored) {
        assertThat(good(typed, "Stylo", "").details().gtin()).isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource({
        "400638133393, invalid.gtinCheck",
        "4006381333930, invalid.gtinCheck",
        "400638133, invalid.gtinLength",
        "400638133393100, invalid.gtinLength",
        "4006381E33931, invalid.gtinCharacter",
        "\u0664006381333931, invalid.gtinCharacter"
    })
    void namesWhatIsWrongWithAGtin(String typed, String reason) {
        assertThat(bad(typed, "Stylo", ""))
                .extracting(RejectedRow::line, RejectedRow::column, RejectedRow::value, RejectedRow::reason)
                .containsExactly(org.assertj.core.api.Assertions.tuple(7L, "gtin", typed, reason));
    }

    @Test
    void acceptsAProductWithoutGtinAndWithoutComposition() {
        var details = good("  ", "Pain de manioc", " ").details();
        assertThat(details.gtin()).isNull();
        assertThat(details.composition()).isEmpty();
        assertThat(details.key()).isEqualTo("d:pain de manioc");
    }

    @Test
    void seesNoDifferenceInSpacing() {
        assertThat(good("", " Pain\t de\n\u00A0manioc\u200B ", "eau,  sel").details())
                .isEqualTo(good("", "Pain de manioc", "eau, sel ").details());
    }

    @Test
    void seesComposedAndDecomposedAccentsAsTheSame() {
        assertThat(good("", "Pate\u0301", "").details())
                .isEqualTo(good("", "Paté", "").details());
    }

    @Test
    void reportsEveryColumnThatIsWrong() {
        assertThat(bad("1", " ", "x".repeat(4001)))
                .extracting(RejectedRow::column, RejectedRow::reason)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("gtin", "invalid.gtinLength"),
                        org.assertj.core.api.Assertions.tuple("designation", "invalid.missing"),
                        org.assertj.core.api.Assertions.tuple("composition", "invalid.length"));
    }

    @Test
    void refusesControlCharactersAndShowsThemAsSpaces() {
        assertThat(bad("", "a\u0000b", ""))
                .extracting(RejectedRow::value, RejectedRow::reason)
                .containsExactly(org.assertj.core.api.Assertions.tuple("a b", "invalid.control"));
    }

    @Test
    void tellsHowManyColumnsItFound() {
        var row = CatalogueRow.of(new CatalogueRecord.Fields(9, List.of("1", "a", "b", "c")));
        assertThat(((CatalogueRow.Bad) row).why())
                .containsExactly(new RejectedRow(9, "row", "1,a,b,c", "import.columns", List.of(3, 4)));
    }

    @Test
    void cutsAValueBetweenCharacters() {
        String emoji = "😀";
        String value = new RejectedRow(1, "row", "x" + emoji.repeat(150), "import.encoding", List.of()).value();
        assertThat(value).isEqualTo("x" + emoji.repeat(99));
    }

    private static CatalogueRow.Good good(String gtin, String designation, String composition) {
        return (CatalogueRow.Good) CatalogueRow.of(fields(gtin, designation, composition));
    }

    private static List<RejectedRow> bad(String gtin, String designation, String composition) {
        return ((CatalogueRow.Bad) CatalogueRow.of(fields(gtin, designation, composition))).why();
    }

    private static CatalogueRecord fields(String gtin, String designation, String composition) {
        return new CatalogueRecord.Fields(7, List.of(gtin, designation, composition));
    }
}
