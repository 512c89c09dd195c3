package cg.gouv.qr.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The stamper's step: waits until the packs of its lots are ready and fetches them. */
final class PackDownloads {
    private final Api stamper;
    private final Path folder;

    PackDownloads(Api stamper, Path folder) {
        this.stamper = stamper;
        this.folder = folder;
    }

    List<Produced.Lot> download(List<JsonNode> lots) throws Exception {
        List<Produced.Lot> downloaded = new ArrayList<>();
        for (JsonNode lot : lots) {
            long number = lot.path("number").asLong();
            JsonNode csv = ready(number, "CSV");
            JsonNode zip = ready(number, "PNG_ZIP");
            downloaded.add(new Produced.Lot(
                    number,
                    lot.path("quantity").asInt(),
                    lot.path("epoch").asInt(),
                    fetch(csv, "lot-%d.csv".formatted(number)),
                    csv.path("sha256").asText(),
                    fetch(zip, "lot-%d.zip".formatted(number)),
                    zip.path("sha256").asText()));
        }
        return List.copyOf(downloaded);
    }

    private JsonNode ready(long lot, String format) throws Exception {
        return Waiting.until(
                "the %s pack of lot %d".formatted(format, lot),
                () -> stamper.all("/print-packs?lot=" + lot).stream()
                        .filter(pack -> pack.path("format").asText().equals(format))
                        .filter(pack -> !pack.path("specimen").asBoolean())
                        .filter(pack -> pack.path("state").asText().equals("READY"))
                        .findFirst()
                        .orElse(null));
    }

    private Path fetch(JsonNode pack, String name) throws Exception {
        return stamper.download("/print-packs/" + pack.path("id").asText() + "/content", folder.resolve(name));
    }
}
