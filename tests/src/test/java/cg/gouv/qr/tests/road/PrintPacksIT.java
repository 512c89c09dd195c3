package cg.gouv.qr.tests.road;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.tests.stage.Answer;
import cg.gouv.qr.tests.stage.Client;
import cg.gouv.qr.tests.stage.People;
import cg.gouv.qr.tests.stage.Stage;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a stamper downloads: whole, in pieces, and the same in all formats. */
class PrintPacksIT {
    private static final int STAMPS = 400;

    private final Stage stage = Stage.running();
    private final Road road = new Road(stage).open();

    @Test
    void giveTheStamperEachStampOnce() throws IOException, NoSuchAlgorithmException {
        People.Member company = stage.people().company("imprimée");
        People.Member stamper = road.stamper("route");
        String order = road.ordered(company, stamper, road.certified(company, "Huile à imprimer"), STAMPS);
        road.paid(company, order);
        road.released(order);
        long lot = road.sealed(order).get(0).path("number").asLong();

        List<Packs.Row> rows = Packs.rows(whole(stamper, lot, "CSV", "text/csv"));
        Set<String> distinct = new HashSet<>();
        rows.forEach(row -> distinct.add(row.code()));
        assertThat(rows).hasSize(STAMPS);
        assertThat(distinct).hasSize(STAMPS);
        Map<String, byte[]> images = Packs.files(whole(stamper, lot, "PNG_ZIP", "application/zip"));
        Map<String, byte[]> drawings = Packs.files(whole(stamper, lot, "SVG_ZIP", "application/zip"));
        assertThat(images.keySet()).containsExactlyElementsOf(names(".png"));
        assertThat(drawings.keySet()).containsExactlyElementsOf(names(".svg"));
        for (int i = 0; i < STAMPS; i += 37) {
            Packs.Row row = rows.get(i);
            assertThat(Packs.decoded(images.get("001-400/%03d.png".formatted(row.position()))))
                    .isEqualTo(row.url());
            assertThat(Packs.decodedDrawing(drawings.get("001-400/%03d.svg".formatted(row.position()))))
                    .isEqualTo(row.url());
        }
        theSheetsSayTheSame(whole(stamper, lot, "PDF", "application/pdf"), rows);

        assertThat(stamper.client().all("/api/v1/print-packs?lot=" + lot)).hasSize(8);
        JsonNode csv = road.pack(stamper, lot, "CSV", false);
        road.content(road.stamper("ailleurs").client(), csv).expect(404);
        road.content(company.client(), csv).expect(403);
    }

    /** As a download that breaks twice and goes on. */
    private byte[] inPieces(Client who, JsonNode pack, int size) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        int[] cuts = {0, 1, size / 3, size};
        for (int i = 0; i + 1 < cuts.length; i++) {
            Answer piece = road.content(who, pack, "Range", "bytes=%d-%d".formatted(cuts[i], cuts[i + 1] - 1))
                    .expect(206);
            assertThat(piece.header("Content-Range")).endsWith("/" + size);
            all.writeBytes(piece.body());
        }
        return all.toByteArray();
    }

    private byte[] whole(People.Member stamper, long lot, String format, String type) throws NoSuchAlgorithmException {
        JsonNode pack = road.pack(stamper, lot, format, false);
        Answer answer = road.content(stamper.client(), pack).expect(200);
        byte[] whole = answer.body();
        assertThat(answer.header("Content-Type")).startsWith(type);
        assertThat(answer.header("Content-Disposition"))
                .contains(pack.path("fileName").asText());
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(whole)))
                .isEqualTo(pack.path("sha256").asText());
        assertThat(inPieces(stamper.client(), pack, whole.length)).isEqualTo(whole);
        Answer behind = road.content(stamper.client(), pack, "Range", "bytes=" + whole.length + "-")
                .expect(416);
        assertThat(behind.header("Content-Range")).isEqualTo("bytes */" + whole.length);
        return whole;
    }

    private static List<String> names(String ending) {
        return IntStream.rangeClosed(1, STAMPS)
                .mapToObj(position -> "001-400/%03d%s".formatted(position, ending))
                .toList();
    }

    private static void theSheetsSayTheSame(byte[] pdf, List<Packs.Row> rows) throws IOException {
        List<Sheets.Label> labels = Sheets.labels(pdf);
        assertThat(labels).hasSize(rows.size());
        for (Packs.Row row : rows) {
            Sheets.Label label = labels.get(row.position() - 1);
            assertThat(label.position()).isEqualTo(row.position());
            assertThat(label.url()).isEqualTo(row.url());
        }
        String text = Sheets.text(pdf);
        for (Packs.Row row : rows) {
            assertThat(text)
                    .contains(row.shortCode().substring(0, 9))
                    .contains(row.shortCode().substring(10));
        }
    }
}
