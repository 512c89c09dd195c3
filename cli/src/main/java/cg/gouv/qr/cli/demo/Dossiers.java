package cg.gouv.qr.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** How a product is certified: the company applies, one operator reviews, another grants. */
final class Dossiers {
    private final Api company;
    private final Api reviewer;
    private final Api granter;

    Dossiers(Api company, Api reviewer, Api granter) {
        this.company = company;
        this.reviewer = reviewer;
        this.granter = granter;
    }

    /** @return the certification's number */
    String certify(String product, Path report) throws IOException, InterruptedException {
        JsonNode dossier = company.create("/certifications", Map.of("product", product));
        String path = "/certifications/" + dossier.path("number").asText();
        company.upload(path + "/documents?title=Rapport&fileName=" + report.getFileName(), report, "image/png");
        JsonNode draft = company.get(path);
        JsonNode submitted = company.act(path + "/submission", version(draft), Map.of());
        JsonNode taken = reviewer.act(path + "/review", version(submitted), Map.of());
        JsonNode reviewed = reviewer.act(
                path + "/opinion",
                version(taken),
                Map.of("opinion", "FAVOURABLE", "comment", "Conforme aux analyses du laboratoire."));
        LocalDate end = LocalDate.now(ZoneOffset.UTC).plusYears(2);
        granter.act(path + "/grant", version(reviewed), Map.of("validUntil", end.toString()));
        return dossier.path("number").asText();
    }

    private static long version(JsonNode dossier) {
        return dossier.path("version").asLong();
    }
}
