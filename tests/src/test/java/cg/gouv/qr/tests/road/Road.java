package cg.gouv.qr.tests.road;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.tests.stage.Answer;
import cg.gouv.qr.tests.stage.Client;
import cg.gouv.qr.tests.stage.Eventually;
import cg.gouv.qr.tests.stage.People;
import cg.gouv.qr.tests.stage.Role;
import cg.gouv.qr.tests.stage.Stage;
import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** The steps of the road, each as one call. Whoever takes it is who may. */
public final class Road {
    private static final String API = "/api/v1/";
    private static final int STANDARD = 1;
    private final Stage stage;
    private final People people;
    private final Client reviewer;
    private final Client granter;
    private final Client administrator;

    public Road(Stage stage) {
        this.stage = stage;
        people = stage.people();
        reviewer = people.official(Role.OPERATEUR_OCC, "reviewer").client();
        granter = people.official(Role.OPERATEUR_OCC, "granter").client();
        administrator = people.official(Role.ADMIN_GOUVERNEMENTAL).client();
    }

    /** What production needs once: an epoch's keys and a price. */
    public Road open() {
        if (active(API + "epochs", "ACTIVE").isEmpty()) {
            administrator.post(API + "epochs", Map.of()).expect(201);
        }
        boolean priced = administrator.all(API + "tariffs?all=true").stream()
                .anyMatch(tariff -> tariff.path("encoderProfile").asInt() == STANDARD);
        if (!priced) {
            administrator
                    .post(
                            API + "tariffs",
                            Map.of(
                                    "name",
                                    "Estampille standard",
                                    "encoderProfile",
                                    STANDARD,
                                    "amountPerThousand",
                                    5000,
                                    "minimumQuantity",
                                    100,
                                    "validFrom",
                                    today().toString()))
                    .expect(201);
        }
        return this;
    }

    private List<JsonNode> active(String path, String state) {
        JsonNode answer = administrator.get(path).expect(200).json();
        JsonNode items = answer.isArray() ? answer : answer.path("items");
        return items.valueStream()
                .filter(item -> state.equals(item.path("state").asText()))
                .toList();
    }

    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    /** A stamper that operators approved: companies may choose it. */
    public People.Member stamper(String name) {
        People.Member stamper = people.stamper(name);
        Answer known = reviewer.get(API + "stampers/" + stamper.organisation());
        if (known.status() == 404) {
            reviewer.post(
                            API + "stampers",
                            Map.of(
                                    "organisation", stamper.organisation(),
                                    "validUntil", today().plusYears(1).toString()))
                    .expect(201);
        }
        return stamper;
    }

    /** A product of the company. @return its id */
    public String product(People.Member company, String designation) {
        return company.client()
                .post(API + "products", Map.of("designation", designation))
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    /** A dossier that was submitted with a document. @return its number */
    String dossier(People.Member company, String designation) {
        Answer opened = company.client()
                .post(API + "certifications", Map.of("product", product(company, designation)))
                .expect(201);
        return submitted(company, opened.json().path("number").asText());
    }

    private String submitted(People.Member company, String number) {
        company.client()
                .upload(
                        "POST",
                        API + "certifications/" + number + "/documents?title=Analyses&fileName=analyses.png",
                        "image/png",
                        picture())
                .expect(201);
        change(company.client(), "certifications/" + number, "submission", null);
        return number;
    }

    /** The smallest document: one white dot. */
    private static byte[] picture() {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            boolean written = ImageIO.write(new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY), "png", png);
            assert written;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    /** A certification in force: submitted by the company, reviewed by one operator, granted by another. */
    public String certified(People.Member company, String designation) {
        return certified(company, designation, today().plusYears(2));
    }

    String certified(People.Member company, String designation, LocalDate validUntil) {
        return granted(dossier(company, designation), validUntil);
    }

    /** The certification that takes the place of one near its end. @return its number */
    String renewed(People.Member company, String certification) {
        Answer opened = company.client()
                .post(API + "certifications/" + certification + "/renewal", null)
                .expect(201);
        return granted(submitted(company, opened.json().path("number").asText()), today().plusYears(2));
    }

    private String granted(String number, LocalDate validUntil) {
        String path = "certifications/" + number;
        change(reviewer, path, "review", null);
        change(reviewer, path, "opinion", Map.of("opinion", "FAVOURABLE", "comment", "Conforme aux analyses."));
        change(granter, path, "grant", Map.of("validUntil", validUntil.toString()));
        return number;
    }

    void suspended(String certification) {
        change(reviewer, "certifications/" + certification, "suspension", Map.of("reason", "Contrôle en cours"));
    }

    /** Reads the record, then does that to what was read. */
    Answer change(Client who, String path, String what, Object body) {
        Answer read = who.get(API + path).expect(200);
        return who.change(API + path + "/" + what, read, body).expect(200);
    }

    /** An order of a line for each quantity. @return its number */
    public String ordered(People.Member company, People.Member stamper, String certification, int... quantities) {
        return order(company, stamper, certification, quantities)
                .expect(201)
                .json()
                .path("number")
                .asText();
    }

    /** Tries to order a line for each quantity. */
    Answer order(People.Member company, People.Member stamper, String certification, int... quantities) {
        List<Map<String, Object>> lines = IntStream.of(quantities)
                .mapToObj(quantity -> Map.<String, Object>of(
                        "certification",
                        certification,
                        "stamper",
                        stamper.organisation(),
                        "encoderProfile",
                        STANDARD,
                        "quantity",
                        quantity))
                .toList();
        return company.client()
                .post(
                        API + "orders",
                        Map.of("lines", lines),
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
    }

    /** The order's invoice, paid: recorded by one person in office, confirmed by another. */
    public void paid(People.Member company, String order) {
        JsonNode invoice = company.client().all(API + "invoices").stream()
                .filter(each -> order.equals(each.path("order").asText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The order " + order + " has no invoice"));
        Answer payment = reviewer.post(
                        API + "payments",
                        Map.of(
                                "invoice",
                                invoice.path("number").asText(),
                                "means",
                                "BANK_TRANSFER",
                                "reference",
                                "VIR-" + UUID.randomUUID(),
                                "amount",
                                invoice.path("total")))
                .expect(201);
        String path = API + "payments/" + payment.json().path("id").asText() + "/confirmation";
        assertThat(reviewer.change(path, payment, null).status())
                .as("whoever recorded a payment does not confirm it")
                .isIn(403, 409);
        granter.change(path, payment, null).expect(200);
    }

    /** Of the order's first lot, made or to be made. */
    public StoredShards shards(String order) {
        return new StoredShards(stage, lots(order).get(0).path("number").asLong());
    }

    /** What was made of a product that was certified, ordered and paid for this. */
    public StoredShards made(People.Member company, String product, int stamps) {
        String order = ordered(company, stamper("route"), certified(company, product), stamps);
        paid(company, order);
        released(order);
        sealed(order);
        return shards(order);
    }

    /** The order's lots, by number. */
    public List<JsonNode> lots(String order) {
        return granter.all(API + "lots?order=" + order);
    }

    public void released(String order) {
        release(order).expect(200);
    }

    /** Tries to release what is planned of the order. */
    public Answer release(String order) {
        Answer read = granter.get(API + "orders/" + order).expect(200);
        return granter.change(API + "orders/" + order + "/release", read, null);
    }

    /** The lot goes before all others. */
    void urgent(long lot) {
        String path = API + "lots/" + lot;
        Answer read = granter.get(path).expect(200);
        granter.put(path + "/urgency", Map.of("urgent", true), "If-Match", read.etag())
                .expect(200);
    }

    public void paused(long lot) {
        change(granter, "lots/" + lot, "pause", null);
    }

    /** The lot may be sealed meanwhile, and is left so. */
    public void pausedUnlessSealed(long lot) {
        Answer read = granter.get(API + "lots/" + lot).expect(200);
        assertThat(granter.change(API + "lots/" + lot + "/pause", read, null).status())
                .isIn(200, 409, 412);
    }

    public void resumed(long lot) {
        change(granter, "lots/" + lot, "resumption", null);
    }

    /** Waits until every lot of the order is sealed. */
    public List<JsonNode> sealed(String order) {
        Eventually.holds(
                "the sealed lots of " + order,
                Duration.ofMinutes(5),
                () -> lots(order).stream()
                        .allMatch(lot -> "SEALED".equals(lot.path("state").asText())));
        return lots(order);
    }

    public JsonNode progress(long lot) {
        return granter.get(API + "lots/" + lot + "/progress").expect(200).json();
    }

    /** Revokes a range of positions, of few enough stamps that one operator may. */
    public void revoked(long lot, int first, int last) {
        String reason = "Rappel d’un lot de fabrication";
        Answer revocation = reviewer.post(
                        API + "lots/" + lot + "/revocations",
                        Map.of("firstPosition", first, "lastPosition", last, "reason", reason))
                .expect(201);
        assertThat(revocation.json().path("state").asText()).isEqualTo("IN_FORCE");
    }

    /** The lot's print pack of that format, once it is ready for its stamper. */
    public JsonNode pack(People.Member stamper, long lot, String format, boolean specimen) {
        return Eventually.some(
                "the %s pack of lot %d".formatted(format, lot),
                Duration.ofMinutes(5),
                () -> stamper.client().all(API + "print-packs?state=READY&lot=" + lot).stream()
                        .filter(pack -> format.equals(pack.path("format").asText()))
                        .filter(pack -> pack.path("specimen").asBoolean() == specimen)
                        .findFirst());
    }

    public Answer content(Client who, JsonNode pack, String... headers) {
        return who.get(API + "print-packs/" + pack.path("id").asText() + "/content", headers);
    }
}
