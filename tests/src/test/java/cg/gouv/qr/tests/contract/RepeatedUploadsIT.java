package cg.gouv.qr.tests.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.tests.stage.Answer;
import cg.gouv.qr.tests.stage.Client;
import cg.gouv.qr.tests.stage.Stage;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A file that is sent again under its key is taken once. */
class RepeatedUploadsIT {
    private static final String IMPORTS = "/api/v1/catalogue-imports?fileName=produits.csv";
    private static final byte[] CATALOGUE = "gtin,designation,composition\n,Savon,huile\n".getBytes(UTF_8);

    private final Stage stage = Stage.running();
    private final Client company = stage.people().company("téléversements").client();

    @Test
    void importsACatalogueOnce() {
        String key = UUID.randomUUID().toString();
        Answer first = upload(IMPORTS, "text/csv", CATALOGUE, key).expect(201);
        Answer again = upload(IMPORTS, "text/csv", CATALOGUE, key).expect(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.etag()).isEqualTo(first.etag());
        assertThat(company.all("/api/v1/catalogue-imports"))
                .filteredOn(found -> found.path("id").equals(first.json().path("id")))
                .hasSize(1);

        byte[] other = "gtin,designation,composition\n,Savons,huile\n".getBytes(UTF_8);
        assertThat(upload(IMPORTS, "text/csv", other, key).expect(422).problem())
                .isEqualTo("idempotency.reused");
        assertThat(upload(IMPORTS + "2", "text/csv", CATALOGUE, key).expect(422).problem())
                .isEqualTo("idempotency.reused");
        Answer elsewhere = upload(
                        IMPORTS, "text/csv", CATALOGUE, UUID.randomUUID().toString())
                .expect(201);
        assertThat(elsewhere.json().path("id")).isNotEqualTo(first.json().path("id"));
    }

    @Test
    void attachesADocumentOnceAndLeavesTheKeyOfARefusalFree() {
        String documents = dossier() + "/documents?title=Analyses";
        String key = UUID.randomUUID().toString();
        upload(documents, "application/pdf", "no PDF".getBytes(UTF_8), key).expect(400);
        byte[] pdf = "%PDF-1.4\nstartxref\n0\n%%EOF\n".getBytes(UTF_8);
        Answer first = upload(documents, "application/pdf", pdf, key).expect(201);
        Answer again = upload(documents, "application/pdf", pdf, key).expect(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(company.get(documents).expect(200).json()).hasSize(1);
        upload(documents, "application/pdf", "%PDF-1.5\nstartxref\n0\n%%EOF\n".getBytes(UTF_8), key)
                .expect(422);
    }

    @Test
    void saysSoOfEverythingThatCreates() {
        var description =
                stage.stranger().get("/api/v1/openapi.json").expect(200).json();
        assertThat(Operation.in(description))
                .filteredOn(operation -> operation.method().equals("POST")
                        && operation.description().path("responses").has("201"))
                .isNotEmpty()
                .allMatch(Operation::knowsIdempotency);
    }

    private String dossier() {
        String product = company.post("/api/v1/products", Map.of("designation", "Savon " + UUID.randomUUID()))
                .expect(201)
                .json()
                .path("id")
                .asText();
        Answer opened = company.post("/api/v1/certifications", Map.of("product", product))
                .expect(201);
        return "/api/v1/certifications/" + opened.json().path("number").asText();
    }

    private Answer upload(String path, String type, byte[] content, String key) {
        return company.upload("POST", path, type, content, "Idempotency-Key", key);
    }
}
