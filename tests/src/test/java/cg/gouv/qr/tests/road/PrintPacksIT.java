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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a stamper downloads: whole, in pieces, and the same in both formats. */
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

        JsonNode csv = road.pack(stamper, lot, "CSV", false);
        byte[] whole = road.content(stamper.client(), csv).expect(200).body();
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(whole)))
                .isEqualTo(csv.path("sha256").asText());
        assertThat(inPieces(stamper.client(), csv, whole.length)).isEqualTo(whole);
        Answer behind = road.content(stamper.client(), csv, "Range", "bytes=" + whole.length + "-")
                .expect(416);
        assertThat(behind.header("Content-Range")).isEqualTo("bytes */" + whole.length);

        List<Packs.Row> rows = Packs.rows(whole);
        Set<String> distinct = new HashSet<>();
        rows.forEach(row -> distinct.add(row.code()));
        assertThat(rows).hasSize(STAMPS);
        assertThat(distinct).hasSize(STAMPS);
        theImagesSayTheSame(stamper, lot, rows);
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

    private void theImagesSayTheSame(People.Member stamper, long lot, List<Packs.Row> rows) throws IOException {
        JsonNode zip = road.pack(stamper, lot, "PNG_ZIP", false);
        Map<String, byte[]> images =
                Packs.images(road.content(stamper.client(), zip).expect(200).body());
        assertThat(images).hasSize(rows.size());
        List<byte[]> inOrder = new ArrayList<>(images.values());
        for (int i = 0; i < rows.size(); i += 37) {
            assertThat(Packs.decoded(inOrder.get(i))).isEqualTo(rows.get(i).url());
        }
    }
}
