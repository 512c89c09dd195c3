package cg.gouv.qr.certification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
    @ParameterizedTest
    @CsvSource({
        "Analyse été.pdf, Analyse été.pdf",
        "../../etc/passwd, passwd.pdf",
        "C:\\Users\\A\\rapport.PDF, rapport.PDF",
        "facture.exe, facture.exe.pdf",
        "'a\"b;c.pdf', a_b_c.pdf",
        "evil\u202Efdp.exe, evil_fdp.exe.pdf",
        "'a\r\nSet-Cookie: x.pdf', a__Set-Cookie_ x.pdf",
        ".htaccess, htaccess.pdf",
        "..., document.pdf",
        "'', document.pdf"
    })
    void keepsWhatIsSafeOfAName(String sent, String kept) {
        assertThat(FileName.safe(sent, DocumentType.PDF)).isEqualTo(kept);
    }

    @Test
    void cutsALongNameAndKeepsItsEnding() {
        assertThat(FileName.safe("x".repeat(500) + ".jpeg", DocumentType.JPEG))
                .hasSize(FileName.MAXIMUM)
                .endsWith("x.jpeg");
    }

    @Test
    void namesAFileThatCameWithoutAName() {
        assertThat(FileName.safe(null, DocumentType.PNG)).isEqualTo("document.png");
    }
}
