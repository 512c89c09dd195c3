package cg.gouv.qr.certification;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Makes a certificate's PDF file. The same facts give the same bytes: no clock, no random number is in it. */
final class CertificatePdf {
    private CertificatePdf() {}

    static byte[] of(CertificateFacts facts) {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            document.setDocumentInformation(information(facts));
            document.setDocumentId((long) facts.hashOfNumberAndState()); // else the clock would be in it
            document.getDocumentCatalog().setLanguage("fr");
            try (var stream = new PDPageContentStream(document, page)) {
                new CertificatePage(document, stream, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight())
                        .draw(facts);
            }
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PDDocumentInformation information(CertificateFacts facts) {
        var information = new PDDocumentInformation();
        information.setTitle("Certificat " + facts.number());
        information.setAuthor(facts.country().authority());
        ZonedDateTime granted = facts.granted().atStartOfDay(facts.country().zone());
        information.setCreationDate(GregorianCalendar.from(granted));
        return information;
    }
}
