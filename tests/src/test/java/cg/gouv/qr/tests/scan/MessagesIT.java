package cg.gouv.qr.tests.scan;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.code.ShortCode;
import cg.gouv.qr.tests.road.Road;
import cg.gouv.qr.tests.road.StoredShards;
import cg.gouv.qr.tests.stage.Answer;
import cg.gouv.qr.tests.stage.Eventually;
import cg.gouv.qr.tests.stage.People;
import cg.gouv.qr.tests.stage.Stage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Telephones without a browser, through gateways that call as those of operators do. */
class MessagesIT {
    private static final Pattern TWIML = Pattern.compile(
            "<\\?xml version=\"1.0\" encoding=\"UTF-8\"\\?><Response><Message>([^<]*)</Message></Response>");
    private static final int ONE_MESSAGE = 160;
    private static final int SMS_CHANNEL = 6;
    private static final int USSD_CHANNEL = 7;
    private static final int MESSAGES = 400;

    private final Stage stage = Stage.running();
    private final Road road = new Road(stage).open();
    private final Gateways gateways = new Gateways(stage);
    private final People.Member company = stage.people().company("messagère");

    private StoredShards lot(String product) {
        return road.made(company, product, 100);
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    @Test
    void areToldTheVerdictInTheirLanguage() throws Exception {
        StoredShards lot =
                lot("Garçon & forêt, savon d’œillette de Marseille, extra-doux, pain de 300 g, au beurre de karité");
        StoredShards.Stamp stamp = lot.stamps(false).get(4);
        String telephone = Gateways.telephone();

        Answer twilio = gateways.twilio(telephone, id(), "QR " + stamp.shortCode());
        assertThat(twilio.expect(200).header("Content-Type")).startsWith("text/xml");
        assertThat(message(twilio))
                .startsWith("AUTHENTIQUE : Garcon &amp; foret, savon")
                .contains("...", ". Si le produit en main diffère")
                .endsWith("prévenez l'autorité.");
        assertThat(message(twilio).replace("&amp;", "&").length()).isLessThanOrEqualTo(ONE_MESSAGE);
        assertKept(twilio, lot, 5, SMS_CHANNEL);

        assertThat(message(gateways.twilio(
                        telephone, id(), "en " + stamp.shortCode().toLowerCase(Locale.ROOT))))
                .startsWith("AUTHENTIC: Garcon");
        Answer plain = gateways.sms(telephone, stamp.shortCode().replace("-", " ") + " EN");
        assertThat(plain.expect(200).header("Content-Type")).startsWith("text/plain");
        assertThat(plain.text()).startsWith("AUTHENTIC: Garcon").hasSizeLessThanOrEqualTo(ONE_MESSAGE);
        assertKept(plain, lot, 5, SMS_CHANNEL);
        assertThat(gateways.smsByAddress(telephone, stamp.code()).expect(200).text())
                .as("a full code, all in the address")
                .startsWith("AUTHENTIQUE");
    }

    @Test
    void areToldWhatIsNoGoodStamp() throws Exception {
        StoredShards lot = lot("Huile rappelée");
        StoredShards.Stamp stamp = lot.stamps(false).get(9);
        road.revoked(lot.lot(), 10, 10);
        String telephone = Gateways.telephone();

        Eventually.holds(
                "the recall",
                () -> gateways.sms(Gateways.telephone(), stamp.shortCode())
                        .text()
                        .startsWith("RÉVOQUÉE"));
        assertThat(gateways.sms(telephone, "EN " + stamp.shortCode()).text())
                .startsWith("REVOKED since ")
                .contains("Huile rappelée", "Reason: Rappel d'un lot");

        ShortCode real = ShortCode.parse(stamp.shortCode());
        ShortCode guessed = new ShortCode(real.residue(), real.permutedSerial(), real.tag() ^ 1);
        Answer forged = gateways.sms(telephone, guessed.text());
        assertThat(forged.text()).startsWith("FALSIFIÉE");
        assertThat(forged.header("Scan-Id")).isEmpty();

        String symbols = real.symbols();
        char last = symbols.charAt(15) == 'Z' ? 'Y' : 'Z';
        assertThat(gateways.sms(telephone, symbols.substring(0, 15) + last).text())
                .startsWith("ILLISIBLE : il y a une faute de frappe.");
        assertThat(gateways.sms(telephone, "EN " + symbols.substring(1)).text())
                .startsWith("UNREADABLE: a code needs 16 characters, got 15.");
        assertThat(gateways.sms(telephone, "QR").text()).startsWith("Envoyez le code court");
    }

    @Test
    void mustComeThroughAGatewayThatProvesItself() {
        assertThat(gateways.twilio("another token of no account", Gateways.telephone(), id(), "QR")
                        .status())
                .isEqualTo(403);
        assertThat(gateways.smsWith("a secret that is none", Map.of("from", "+242060000000", "text", "QR"))
                        .expect(403)
                        .text())
                .contains("X-Gateway-Secret");
        assertThat(stage.stranger().get(Gateways.USSD).status()).isEqualTo(403);
        assertThat(stage.stranger().get(Gateways.TWILIO).status()).isEqualTo(405);
        assertThat(stage.stranger().send("HEAD", Gateways.SMS, null).status()).isEqualTo(405);
        String secret = stage.installation().smsSecret();
        assertThat(gateways.smsWith(secret, Map.of("text", "QR")).expect(400).text())
                .contains("from");
        assertThat(gateways.smsWith(secret, Map.of("from", "+242060000000", "text", "x".repeat(20_000)))
                        .status())
                .isEqualTo(413);
        assertThat(stage.stranger()
                        .upload(
                                "POST",
                                Gateways.SMS,
                                "application/json",
                                "{}".getBytes(StandardCharsets.UTF_8),
                                "X-Gateway-Secret",
                                secret)
                        .status())
                .isEqualTo(415);
    }

    @Test
    void areAnsweredTheSameWhenTheGatewayRepeatsItself() throws Exception {
        StoredShards lot = lot("Thé répété");
        StoredShards.Stamp stamp = lot.stamps(false).get(0);
        String telephone = Gateways.telephone();
        String id = id();

        Answer first = gateways.twilio(telephone, id, stamp.shortCode()).expect(200);
        Answer again = gateways.twilio(telephone, id, stamp.shortCode()).expect(200);

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Scan-Id")).isNotBlank().isEqualTo(first.header("Scan-Id"));
        assertThat(gateways.twilio(telephone, id(), stamp.shortCode()).header("Scan-Id"))
                .as("asked again by the person")
                .isNotBlank()
                .isNotEqualTo(first.header("Scan-Id"));
    }

    /** Each telephone for itself, though all of them come from the gateway's one address. */
    @Test
    void areToldToWaitWhoTryTooOften() throws Exception {
        String code = lot("Riz pressé").stamps(false).get(0).shortCode();
        String hasty = Gateways.telephone();
        int before = 0;
        String told = gateways.sms(hasty, code).text();
        while (told.startsWith("AUTHENTIQUE") && before < 100) {
            before++;
            told = gateways.sms(hasty, code).text();
        }
        assertThat(before).as("ten a minute, and what came back meanwhile").isBetween(10, 15);
        assertThat(told)
                .isEqualTo("ATTENDEZ : trop d'essais depuis ce numéro ou sur ce code. Rien n'a été vérifié."
                        + " Recommencez dans 1 min.");
        assertThat(gateways.ussd(id(), hasty, "2", code).text())
                .as("the same telephone by another way")
                .startsWith("END WAIT: too many attempts");
        assertThat(gateways.sms(Gateways.telephone(), code).text()).startsWith("AUTHENTIQUE");
    }

    @Test
    void holdADialogue() throws Exception {
        StoredShards lot = lot("Farine de manioc");
        String code = lot.stamps(false).get(2).shortCode();
        String telephone = Gateways.telephone();
        String session = id();

        assertThat(gateways.ussd(session, telephone).expect(200).text())
                .isEqualTo("CON Vérifier une estampille. Langue / Language :\n1 Francais\n2 English");
        assertThat(gateways.ussd(session, telephone, "7").text()).startsWith("CON Vérifier une estampille.");
        assertThat(gateways.ussd(session, telephone, "2").text())
                .isEqualTo("CON Type the short code printed beside the QR (16 characters):");
        assertThat(gateways.ussd(session, telephone, "2", "12345").text())
                .startsWith("CON UNREADABLE: a code needs 16 characters, got 5.");
        Answer verdict = gateways.ussd(session, telephone, "2", "12345", code);
        assertThat(verdict.text()).startsWith("END AUTHENTIC: Farine de manioc, ");
        assertKept(verdict, lot, 3, USSD_CHANNEL);
        assertThat(gateways.ussd(id(), telephone, "1", "1", "2", "3").text())
                .as("the third code that is none")
                .startsWith("END ILLISIBLE");
    }

    /** Far below what a person notices; what is measured is printed. */
    @Test
    void areAnsweredSoonAfterTheVerdict() throws Exception {
        List<StoredShards.Stamp> stamps = lot("Sucre rapide").stamps(false);
        long[] nanos = new long[MESSAGES];
        for (int i = 0; i < MESSAGES; i++) {
            String code = stamps.get(i % stamps.size()).shortCode();
            long begun = System.nanoTime();
            Answer answer = gateways.sms(Gateways.telephone(), code);
            nanos[i] = System.nanoTime() - begun;
            assertThat(answer.text()).startsWith("AUTHENTIQUE");
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%d messages: median %.1f ms, p95 %.1f ms, most %.1f ms%n",
                MESSAGES, nanos[MESSAGES / 2] / 1e6, nanos[MESSAGES * 95 / 100] / 1e6, nanos[MESSAGES - 1] / 1e6);
        assertThat(nanos[MESSAGES * 95 / 100]).as("nanoseconds at p95").isLessThan(2_000_000_000L);
    }

    private static String message(Answer answer) {
        Matcher twiml = TWIML.matcher(answer.expect(200).text());
        assertThat(twiml.matches()).as(answer.text()).isTrue();
        return twiml.group(1);
    }

    private void assertKept(Answer answer, StoredShards lot, int position, int channel) {
        String[] id = answer.expect(200).header("Scan-Id").split("-", -1);
        String rows = "select * from scan where journal = ? and sequence = ? and at > now() - interval '1 hour'";
        Object[] named = {Long.parseUnsignedLong(id[0], 16), HexFormat.fromHexDigits(id[1])};
        Eventually.holds(
                "the scan's row", () -> !stage.database().all(rows, named).isEmpty());
        assertThat(stage.database().all(rows, named).get(0))
                .containsEntry("lot_number", lot.lot())
                .containsEntry("position", position)
                .containsEntry("outcome", 1)
                .containsEntry("channel", channel)
                .containsEntry("place", null);
    }
}
