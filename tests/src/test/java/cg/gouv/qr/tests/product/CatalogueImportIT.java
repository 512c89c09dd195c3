package cg.gouv.qr.tests.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cg.gouv.qr.tests.stage.Answer;
import cg.gouv.qr.tests.stage.Client;
import cg.gouv.qr.tests.stage.Stage;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A catalogue with good and bad rows, and what its company is told of each bad one. */
class CatalogueImportIT {
    private static final String IMPORTS = "/api/v1/catalogue-imports";
    private static final String CATALOGUE = """
            gtin,designation,composition
            4006381333931,Stylo à bille,
            4006381333930,Crayon,
            ,,bois
            ,Gomme
            ,"Savon, 300 g",huile de palme
            12,,
            =1+1,Règle,
            """;

    private final Stage stage = Stage.running();

    @Test
    void takesTheGoodRowsAndTellsOfEachBadOne() {
        Client company = stage.people().company("catalogue").client();
        Answer done = load(company, CATALOGUE);
        counts(done.json(), 2, 0, 5);
        assertThat(company.all("/api/v1/products"))
                .extracting(product -> product.path("designation").asText())
                .containsExactlyInAnyOrder("Stylo à bille", "Savon, 300 g");

        String report = IMPORTS + "/" + done.json().path("id").asText() + "/rejections";
        List<JsonNode> rejections = company.all(report);
        assertThat(rejections)
                .extracting(
                        row -> row.path("line").asInt(),
                        row -> row.path("column").asText(),
                        row -> row.path("value").asText(),
                        row -> row.path("reason").asText())
                .containsExactly(
                        tuple(3, "gtin", "4006381333930", "invalid.gtinCheck"),
                        tuple(4, "designation", "", "invalid.missing"),
                        tuple(5, "row", ",Gomme", "import.columns"),
                        tuple(7, "designation", "", "invalid.missing"),
                        tuple(7, "gtin", "12", "invalid.gtinLength"),
                        tuple(8, "gtin", "=1+1", "invalid.gtinCharacter"));
        assertThat(rejections)
                .allSatisfy(row -> assertThat(row.path("message").asText()).isNotBlank());
        asCsv(company, report, rejections);
        pageByPage(company, report, rejections);

        Client other = stage.people().company("ailleurs").client();
        other.get(report).expect(404);
        other.get(report, "Accept", "text/csv").expect(404);
    }

    /** The same report for a spreadsheet, where no value is taken for a formula. */
    private static void asCsv(Client company, String report, List<JsonNode> rejections) {
        Answer csv = company.get(report, "Accept", "text/csv", "Accept-Language", "en")
                .expect(200);
        assertThat(csv.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        List<String> lines = List.of(csv.text().split("\r\n"));
        assertThat(lines.get(0)).isEqualTo("\uFEFFline,column,value,reason,message");
        assertThat(lines).hasSize(rejections.size() + 1);
        assertThat(lines.get(1)).startsWith("3,gtin,4006381333930,invalid.gtinCheck,The check digit");
        assertThat(lines.get(3)).startsWith("5,row,\",Gomme\",import.columns,");
        assertThat(lines.get(6)).startsWith("8,gtin,'=1+1,invalid.gtinCharacter,");
    }

    private static void pageByPage(Client company, String report, List<JsonNode> rejections) {
        JsonNode first = company.get(report + "?limit=4").expect(200).json();
        JsonNode rest = company.get(
                        report + "?limit=4&cursor=" + first.path("next").asText())
                .expect(200)
                .json();
        assertThat(first.path("items").valueStream().toList()).isEqualTo(rejections.subList(0, 4));
        assertThat(rest.path("items").valueStream().toList()).isEqualTo(rejections.subList(4, rejections.size()));
        assertThat(rest.has("next")).isFalse();
    }

    @Test
    void changesNothingTheSecondTime() {
        Client company = stage.people().company("catalogue deux fois").client();
        counts(load(company, CATALOGUE).json(), 2, 0, 5);
        List<JsonNode> before = company.all("/api/v1/products");
        counts(load(company, CATALOGUE).json(), 0, 2, 5);
        assertThat(company.all("/api/v1/products")).as("with their versions").isEqualTo(before);

        String better = CATALOGUE.replace("huile de palme", "huile de coco");
        counts(load(company, better).json(), 1, 1, 5);
        assertThat(company.all("/api/v1/products"))
                .hasSize(2)
                .anySatisfy(product ->
                        assertThat(product.path("composition").asText()).isEqualTo("huile de coco"));
    }

    private static Answer load(Client company, String catalogue) {
        return company.upload(
                        "POST",
                        IMPORTS + "?fileName=catalogue.csv",
                        "text/csv",
                        catalogue.getBytes(StandardCharsets.UTF_8))
                .expect(201);
    }

    private static void counts(JsonNode done, int accepted, int unchanged, int rejected) {
        assertThat(done.path("state").asText()).as(done.toString()).isEqualTo("DONE");
        assertThat(List.of(
                        done.path("accepted").asInt(),
                        done.path("unchanged").asInt(),
                        done.path("rejected").asInt()))
                .as("accepted, unchanged and rejected rows")
                .containsExactly(accepted, unchanged, rejected);
    }
}
