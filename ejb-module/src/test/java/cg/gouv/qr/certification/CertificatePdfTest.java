package cg.gouv.qr.certification;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.platform.CountryProfile;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CertificatePdfTest {
    private static final VerificationCode CODE = new VerificationCode("7KQ2M9XTBV4HR8DN");

    @Test
    void saysInFrenchAndEnglishWhatWasGranted() throws IOException {
        String text = text(CertificatePdf.of(facts("cg", CertificationState.GRANTED, "Jus d’orange pressé, été")));
        assertThat(text)
                .contains(
                        "RÉPUBLIQUE DU CONGO",
                        "CERTIFICAT DE CONFORMITÉ",
                        "Certificate of conformity",
                        "N° OCC-2026-000042",
                        "Brasserie du Fleuve SA",
                        "Jus d’orange pressé, été",
                        "04006381333931",
                        "Valable du 2 novembre 2026 au 1er novembre 2029",
                        "Valid from 2 November 2026 to 1 November 2029",
                        "7KQ2-M9XT-BV4H-R8DN")
                .doesNotContain("RÉVOQUÉ");
    }

    @Test
    void leadsByItsSymbolToTheVerificationPage() throws Exception {
        byte[] pdf = CertificatePdf.of(facts("cg", CertificationState.GRANTED, "Savon"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 200);
            int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
            var bitmap = new BinaryBitmap(new HybridBinarizer(source));
            assertThat(new QRCodeReader().decode(bitmap).getText())
                    .isEqualTo("https://qr.gouv.cg/certificat/OCC-2026-000042/7KQ2M9XTBV4HR8DN");
        }
    }

    @Test
    void isTheSameBytesForTheSameFacts() throws IOException {
        CertificateFacts facts = facts("cd", CertificationState.GRANTED, "Savon");
        byte[] first = CertificatePdf.of(facts);
        assertThat(CertificatePdf.of(facts)).isEqualTo(first);
    }

    @Test
    void embedsEveryFont() throws IOException {
        try (PDDocument document =
                Loader.loadPDF(CertificatePdf.of(facts("cg", CertificationState.GRANTED, "Savon")))) {
            var resources = document.getPage(0).getResources();
            for (var name : resources.getFontNames()) {
                PDFont font = resources.getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            }
            assertThat(resources.getFontNames()).hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SUSPENDED", "REVOKED", "EXPIRED"})
    void saysAcrossThePageThatItNoLongerStands(CertificationState state) throws IOException {
        String said = text(CertificatePdf.of(facts("cg", state, "Savon")));
        assertThat(said.replaceAll("\\s", ""))
                .contains(state.name().substring(0, 3).replace("REV", "RÉV"));
    }

    @Test
    void printsALongDesignationAndSignsThatTheFontLacks() throws IOException {
        String longest = ("Préparation " + "très ".repeat(57) + "😀").substring(0, 299);
        String text = text(CertificatePdf.of(facts("cg", CertificationState.GRANTED, longest)));
        assertThat(text.replaceAll("\\s+", " ")).contains("Préparation très très", "Valable du");
    }

    /** Writes what a person may look at: {@code target/certificates}. */
    @ParameterizedTest
    @EnumSource(names = {"GRANTED", "REVOKED"})
    void isOnePage(CertificationState state) throws IOException {
        byte[] pdf = CertificatePdf.of(facts(
                state == CertificationState.GRANTED ? "cg" : "cd",
                state,
                state == CertificationState.GRANTED
                        ? "Douceur, sélection des oranges les moins acides"
                        : "Préparation pour boisson instantanée au cacao maigre et à l’arôme naturel de vanille, enrichie"
                                + " en vitamines et minéraux, à reconstituer avec du lait demi-écrémé ou entier, boîte de"
                                + " 400 g"));
        Path folder = Files.createDirectories(Path.of("target/certificates"));
        Files.write(folder.resolve(state + ".pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static CertificateFacts facts(String country, CertificationState state, String product) {
        return new CertificateFacts(
                CountryProfile.load(country),
                new CertificationNumber("OCC-2026-000042"),
                state,
                "Brasserie du Fleuve SA",
                "CG-BZV-01-2019-B12-00042",
                "12, avenue de la Paix, Brazzaville",
                product,
                "04006381333931",
                LocalDate.parse("2026-11-02"),
                LocalDate.parse("2026-11-02"),
                LocalDate.parse("2029-11-01"),
                CODE);
    }
}
