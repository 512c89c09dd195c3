package cg.gouv.qr.cli.demo;

import cg.gouv.qr.cli.stack.Identity;
import cg.gouv.qr.cli.stack.Installation;
import cg.gouv.qr.cli.stack.Progress;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The one-way road, dossier to print pack: each step by the API, by the person whose step it is. */
final class Road {
    private final Plan plan;
    private final Path folder;
    private final Progress progress;
    private final Api administrator;
    private final Api reviewer;
    private final Api granter;
    private final Api company;
    private final Api stamper;

    Road(Installation installation, Identity identity, Plan plan, Path folder, Progress progress) {
        String api = installation.serverUrl() + "/api/v1";
        this.plan = plan;
        this.folder = folder;
        this.progress = progress;
        this.administrator = new Api(api, identity, Cast.ADMINISTRATOR);
        this.reviewer = new Api(api, identity, Cast.REVIEWER);
        this.granter = new Api(api, identity, Cast.GRANTER);
        this.company = new Api(api, identity, Cast.COMPANY);
        this.stamper = new Api(api, identity, Cast.STAMPER);
    }

    /** Who may order, of what, and who may print. */
    record Parties(String company, String stamper, String catalogueImport, List<String> certified) {}

    Produced walk() throws Exception {
        Parties parties = open();
        String order = progress.step("Order %,d stamps and pay".formatted(plan.stamps()), () -> {
            JsonNode placed = order(parties);
            pay(placed);
            return placed.path("number").asText();
        });
        List<JsonNode> lots = progress.step("Generate", () -> {
            release(order);
            return sealed(order);
        });
        List<Produced.Lot> packs =
                progress.step("Download the print packs", () -> new PackDownloads(stamper, folder).download(lots));
        return new Produced(parties.company(), parties.catalogueImport(), parties.certified(), order, packs);
    }

    /** Everything that comes before an order. */
    Parties open() throws Exception {
        progress.step("Tariff and key epoch", this::prepare);
        Admission admission = new Admission(reviewer);
        String maker =
                progress.step("Company registers and is admitted", () -> admission.admit(company, Admission.COMPANY));
        String printer = progress.step("Stamper registers, is admitted, approved", () -> {
            String id = admission.admit(stamper, Admission.STAMPER);
            admission.approve(id);
            return id;
        });
        JsonNode imported = progress.step("Import the catalogue", this::importCatalogue);
        List<String> certified = progress.step("Certify %d products".formatted(plan.products()), this::certify);
        return new Parties(maker, printer, imported.path("id").asText(), certified);
    }

    private JsonNode prepare() throws Exception {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        if (administrator.all("/tariffs").isEmpty()) {
            administrator.create(
                    "/tariffs",
                    Map.of(
                            "name",
                            "Estampille standard",
                            "encoderProfile",
                            1,
                            "amountPerThousand",
                            5000,
                            "minimumQuantity",
                            1,
                            "validFrom",
                            today.minusDays(1).toString()));
        }
        JsonNode epochs = administrator.get("/epochs");
        return epochs.isEmpty() ? administrator.create("/epochs", Map.of()) : epochs;
    }

    private JsonNode importCatalogue() throws Exception {
        String name = "/catalogue-imports?fileName=" + plan.catalogue().getFileName();
        JsonNode first = company.upload(name, plan.catalogue(), "text/csv");
        progress.say("    %,d accepted, %,d unchanged, %,d rejected"
                .formatted(
                        first.path("accepted").asInt(),
                        first.path("unchanged").asInt(),
                        first.path("rejected").asInt()));
        return first;
    }

    private List<String> certify() throws Exception {
        Dossiers dossiers = new Dossiers(company, reviewer, granter);
        Path report = LaboratoryReport.write(folder.resolve("rapport-d-analyse.png"));
        List<String> granted = new ArrayList<>();
        for (JsonNode product : company.all("/products")) {
            if (granted.size() < plan.products()
                    && product.path("boundTo").asText("").isEmpty()) {
                granted.add(dossiers.certify(product.path("id").asText(), report));
            }
        }
        return List.copyOf(granted);
    }

    /** The company orders a line for each lot. */
    JsonNode order(Parties parties) throws Exception {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int lot = 0; lot < plan.lots(); lot++) {
            lines.add(Map.of(
                    "certification",
                    parties.certified().get(lot),
                    "stamper",
                    parties.stamper(),
                    "encoderProfile",
                    1,
                    "quantity",
                    plan.quantity(lot)));
        }
        return company.create("/orders", Map.of("lines", lines));
    }

    /** One operator records the payment, another confirms it. */
    void pay(JsonNode order) throws Exception {
        JsonNode invoice =
                company.get("/orders/" + order.path("number").asText()).path("invoice");
        JsonNode payment = reviewer.create(
                "/payments",
                Map.of(
                        "invoice",
                        invoice.path("number").asText(),
                        "means",
                        "BANK_TRANSFER",
                        "reference",
                        "VIR-" + invoice.path("number").asText(),
                        "amount",
                        invoice.path("total")));
        granter.act(
                "/payments/" + payment.path("id").asText() + "/confirmation",
                payment.path("version").asLong(),
                Map.of());
    }

    void release(String order) throws Exception {
        JsonNode paid = reviewer.get("/orders/" + order);
        reviewer.act("/orders/" + order + "/release", paid.path("version").asLong(), Map.of());
    }

    /** The lots of an order, as they are. */
    List<JsonNode> lots(String order) throws Exception {
        return reviewer.all("/lots?order=" + order);
    }

    /** Pauses a lot's production, or lets it go on; nothing if it is so already, or the lot is sealed. */
    void steer(long lot, boolean pause) throws Exception {
        JsonNode now = reviewer.get("/lots/" + lot);
        if (now.path("state").asText().equals(pause ? "IN_PRODUCTION" : "PAUSED")) {
            reviewer.act(
                    "/lots/" + lot + (pause ? "/pause" : "/resumption"),
                    now.path("version").asLong(),
                    Map.of());
        }
    }

    /** Waits for the lots of an order. */
    List<JsonNode> sealed(String order) throws Exception {
        return sealed(order, made -> {});
    }

    List<JsonNode> sealed(String order, Production.Watcher watcher) throws Exception {
        return Waiting.until("the lots of " + order + " to be sealed", () -> {
            List<JsonNode> lots = reviewer.all("/lots?order=" + order);
            long made = 0;
            for (JsonNode lot : lots) {
                made += reviewer.get("/lots/" + lot.path("number").asText() + "/progress")
                        .path("made")
                        .asLong();
            }
            watcher.made(made);
            return lots.stream().allMatch(lot -> lot.path("state").asText().equals("SEALED")) ? lots : null;
        });
    }

    /** Waits until the packs of a lot can be downloaded: until then the server is busy with them. */
    void packed(long lot) throws Exception {
        List<JsonNode> packs = Waiting.until("the print packs of lot " + lot, () -> {
            List<JsonNode> all = stamper.all("/print-packs?lot=" + lot);
            return !all.isEmpty()
                            && all.stream()
                                    .allMatch(
                                            pack -> pack.path("state").asText().equals("READY"))
                    ? all
                    : null;
        });
        progress.say("    %d print packs are ready".formatted(packs.size()));
    }
}
