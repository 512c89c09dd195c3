package cg.gouv.qr.api.description;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.certification.CertificationNumber;
import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.order.InvoiceNumber;
import cg.gouv.qr.order.OrderNumber;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reads the description as the build generated it. */
class DescriptionTest {
    /** An inspection of the road has its own numbers; an epoch's is a small whole number. */
    private static final List<String> NUMBERED = List.of("certifications", "orders", "invoices", "lots");

    private final JsonNode description = read();

    @Test
    void saysOfEachNumberWhatItLooksLike() {
        List<Place> places = places();
        assertThat(places).as("places where such a number stands").hasSizeGreaterThan(40);
        for (Place place : places) {
            JsonNode schema = place.schema;
            JsonNode example = schema.path("examples").path(0);
            if (place.isLot) {
                assertThat(schema.path("type").asText()).as(place.toString()).isEqualTo("integer");
                assertThat(schema.path("minimum").asInt()).as(place.toString()).isEqualTo(1);
                assertThat(LotNumber.of(example.asText()).value()).isEqualTo(example.asLong());
            } else {
                assertThat(schema.path("type").asText()).as(place.toString()).isEqualTo("string");
                assertThat(example.asText())
                        .as(place.toString())
                        .matches(schema.path("pattern").asText());
            }
        }
    }

    @Test
    void givesExamplesThatTheDomainTakes() {
        assertThat(CertificationNumber.of(Numbers.CERTIFICATION.example())).isNotNull();
        assertThat(OrderNumber.of(Numbers.ORDER.example())).isNotNull();
        assertThat(InvoiceNumber.of(Numbers.INVOICE.example())).isNotNull();
        assertThat(LotNumber.of(Numbers.LOT.example())).isNotNull();
    }

    @Test
    void callsNoTextANumber() {
        assertThat(description.findParents("format"))
                .filteredOn(schema -> schema.path("format").asText().startsWith("int"))
                .isNotEmpty()
                .allMatch(schema -> schema.path("type").asText().equals("integer")
                        || schema.path("type").toString().contains("\"integer\""));
    }

    private record Place(String where, boolean isLot, JsonNode schema) {
        @Override
        public String toString() {
            return where + ": " + schema;
        }
    }

    private List<Place> places() {
        List<Place> places = new ArrayList<>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .forEach(operation -> operation
                                .path("parameters")
                                .forEach(parameter -> addParameter(places, path.getKey(), parameter))));
        description
                .path("components")
                .path("schemas")
                .properties()
                .forEach(owner -> owner.getValue()
                        .path("properties")
                        .properties()
                        .forEach(field -> addField(places, owner.getKey(), field.getKey(), field.getValue())));
        return places;
    }

    private static void addParameter(List<Place> places, String path, JsonNode parameter) {
        String name = parameter.path("name").asText();
        String collection = path.split("/", -1)[2];
        boolean isNumber = name.equals("number") && NUMBERED.contains(collection);
        if (isNumber || List.of("lot", "order", "invoice", "certification").contains(name)) {
            boolean isLot = name.equals("lot") || (isNumber && collection.equals("lots"));
            places.add(new Place(path + " " + name, isLot, parameter.path("schema")));
        }
    }

    private static void addField(List<Place> places, String owner, String name, JsonNode schema) {
        boolean isOwn = name.equals("number")
                && List.of("Certification", "Order", "Invoice", "Lot").contains(owner);
        boolean isOthers =
                List.of("lot", "order", "invoice", "certification", "renews").contains(name);
        if ((isOwn || isOthers) && !schema.has("$ref")) {
            places.add(new Place(owner + "." + name, name.equals("lot") || (isOwn && owner.equals("Lot")), schema));
        }
    }

    private static JsonNode read() {
        try {
            return new ObjectMapper().readTree(new File("target/openapi/openapi.json"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
