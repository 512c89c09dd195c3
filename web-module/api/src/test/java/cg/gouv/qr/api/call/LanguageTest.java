package cg.gouv.qr.api.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none|fr",
                "''|fr",
                "en|en",
                "en-GB|en",
                "de, en;q=0.5|en",
                "fr;q=0.9, en;q=0.8|fr",
                "en, fr|en",
                "ln|fr",
                "*|fr",
                "&%$|fr",
                "en;q=x|fr"
            })
    void isFrenchUnlessEnglishIsPreferred(String accepted, String language) {
        assertThat(Language.of(accepted).getLanguage()).isEqualTo(language);
    }
}
