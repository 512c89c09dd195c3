package cg.gouv.qr.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** How an organisation comes in: it registers itself, an operator admits it, its person's role follows. */
final class Admission {
    static final Map<String, String> COMPANY = Map.of(
            "kind", "COMPANY",
            "name", "Comptoir alimentaire du Fleuve SA",
            "registrationNumber", "CG-BZV-01-2019-B12-00042",
            "taxNumber", "M2019110000421",
            "address", "12, avenue de la Paix",
            "district", "Brazzaville",
            "contactName", "Didier Samba",
            "contactEmail", "contact@comptoir.exemple.invalid",
            "contactPhone", "+242061234567");

    static final Map<String, String> STAMPER = Map.of(
            "kind", "STAMPER",
            "name", "Imprimerie sécurisée de la Likouala",
            "registrationNumber", "CG-PNR-01-2017-B12-00310",
            "taxNumber", "M2017060003107",
            "address", "4, rue du Port",
            "district", "Pointe-Noire",
            "contactName", "Estelle Mabiala",
            "contactEmail", "contact@imprimerie.exemple.invalid",
            "contactPhone", "+242069876543");

    private static final int NOT_FOUND = 404;

    private final Api operator;

    Admission(Api operator) {
        this.operator = operator;
    }

    /** @return the organisation's id, once its person's token says so */
    String admit(Api person, Map<String, String> details) throws Exception {
        JsonNode organisation = registered(person, details);
        String id = organisation.path("id").asText();
        if (organisation.path("state").asText().equals("REGISTERED")) {
            operator.act(
                    "/organisations/" + id + "/admission",
                    organisation.path("version").asLong(),
                    Map.of());
        }
        return Waiting.until("the role of " + details.get("name"), () -> {
            person.signInAgain();
            JsonNode me = person.get("/me");
            return me.path("organisation").toString().contains(id) ? id : null;
        });
    }

    /** An operator approves a stamper for a year, unless it is approved already. */
    void approve(String stamper) throws IOException, InterruptedException {
        try {
            operator.get("/stampers/" + stamper);
        } catch (Api.Refused none) {
            if (none.status() != NOT_FOUND) {
                throw none;
            }
            LocalDate end = LocalDate.now(ZoneOffset.UTC).plusYears(1);
            operator.create("/stampers", Map.of("organisation", stamper, "validUntil", end.toString()));
        }
    }

    private static JsonNode registered(Api person, Map<String, String> details)
            throws IOException, InterruptedException {
        try {
            return person.get("/organisations/mine");
        } catch (Api.Refused none) {
            if (none.status() != NOT_FOUND) {
                throw none;
            }
            return person.create("/organisations", details);
        }
    }
}
