package cg.gouv.qr.verify.message;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.verification.CertificationStanding;
import cg.gouv.qr.verification.Stamp;
import cg.gouv.qr.verification.Verdict;
import cg.gouv.qr.verification.Verdict.Absence;
import cg.gouv.qr.verification.Verdict.Authentic;
import cg.gouv.qr.verification.Verdict.ClosedEpoch;
import cg.gouv.qr.verification.Verdict.Forged;
import cg.gouv.qr.verification.Verdict.Lapse;
import cg.gouv.qr.verification.Verdict.Lapsed;
import cg.gouv.qr.verification.Verdict.NotInCirculation;
import cg.gouv.qr.verification.Verdict.Revoked;
import cg.gouv.qr.verification.Verdict.Specimen;
import cg.gouv.qr.verification.Verdict.Suspect;
import cg.gouv.qr.verification.Verdict.Unconfirmed;
import cg.gouv.qr.verification.Verdict.Unknown;
import cg.gouv.qr.verification.Verdict.Unreadable;
import cg.gouv.qr.verification.Verdict.Unreadable.Fault;
import cg.gouv.qr.verification.Verdict.Unreadable.WrongCharacter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VerdictTextTest {
    private static final ZoneId ZONE = ZoneId.of("Africa/Brazzaville");
    private static final Instant LATE = Instant.parse("2026-11-20T23:30:00Z"); // the next day there

    static Stream<Locale> languages() {
        return MessageTextsTest.languages();
    }

    private static Stamp stamp(String product, String company) {
        return new Stamp(
                42,
                product,
                null,
                company,
                new CertificationStanding(
                        "OCC-2026-000001",
                        "GRANTED",
                        LocalDate.parse("2026-01-01"),
                        LocalDate.parse("2027-06-30"),
                        null,
                        null));
    }

    private static Stream<Verdict> all(Stamp stamp, String reason) {
        Stream<Verdict> alone = Stream.of(
                new Authentic(stamp),
                new ClosedEpoch(stamp),
                new Suspect(stamp),
                new Revoked(stamp, reason, null, LATE),
                new Specimen(stamp),
                new Unknown(),
                new Forged());
        Stream<Verdict> lapsed = Arrays.stream(Lapse.values()).map(lapse -> new Lapsed(stamp, lapse));
        Stream<Verdict> absent = Arrays.stream(Absence.values()).map(why -> new NotInCirculation(stamp, why));
        Stream<Verdict> unconfirmed = Arrays.stream(Unconfirmed.Why.values()).map(Unconfirmed::new);
        Stream<Verdict> unreadable = Arrays.stream(Fault.values())
                .map(fault -> new Unreadable(fault, 28, 480, List.of(new WrongCharacter(480, "U+1F600"))));
        return Stream.of(alone, lapsed, absent, unconfirmed, unreadable).flatMap(verdicts -> verdicts);
    }

    /** As long as the database takes them, and with letters that become two. */
    @ParameterizedTest
    @MethodSource("languages")
    void isOneMessageWhateverTheNames(Locale language) {
        MessageTexts texts = MessageTexts.in(language);
        for (String letter : List.of("a", "œ", "é", "ê", "漢", "mot ", "\uD83D\uDE00")) {
            Stamp longest = stamp(letter.repeat(300 / letter.length()), letter.repeat(200 / letter.length()));
            all(longest, letter.repeat(1000 / letter.length())).forEach(verdict -> {
                String text = VerdictText.of(verdict, texts, ZONE);
                assertThat(text)
                        .as(verdict.name())
                        .hasSizeLessThanOrEqualTo(Gsm7.LONGEST)
                        .matches(one -> one.chars().allMatch(each -> Gsm7.ALPHABET.indexOf(each) >= 0), "GSM alphabet");
            });
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void cutsNamesAndNeverTheAdvice(Locale language) {
        MessageTexts texts = MessageTexts.in(language);
        Stamp longest = stamp("produit ".repeat(37), "entreprise ".repeat(18));
        Authentic authentic = new Authentic(longest);
        String advice = texts.text("authentic", "", "").replaceAll(".*? , \\.", "");
        assertThat(VerdictText.of(authentic, texts, ZONE))
                .endsWith(advice.strip())
                .contains("produit", "entreprise", "...")
                .hasSizeGreaterThan(130);
    }

    /** Others' verdicts, too, once there are more. */
    @Test
    void isTriedWithEachKindOfVerdict() {
        Stamp soap = stamp("Savon", "Savonnerie");
        assertThat(all(soap, "motif").<Class<?>>map(Verdict::getClass).distinct())
                .containsExactlyInAnyOrderElementsOf(kinds(Verdict.class).collect(Collectors.toSet()));
    }

    private static Stream<Class<?>> kinds(Class<?> verdict) {
        return verdict.isInterface()
                ? Arrays.stream(verdict.getPermittedSubclasses()).flatMap(VerdictTextTest::kinds)
                : Stream.of(verdict);
    }

    @Test
    void saysTheWordFirst() {
        MessageTexts french = MessageTexts.in(Locale.FRENCH);
        Stamp soap = stamp("Savon de Marseille 300 g", "Savonnerie du Pool");
        assertThat(VerdictText.of(new Authentic(soap), french, ZONE))
                .isEqualTo("AUTHENTIQUE : Savon de Marseille 300 g, Savonnerie du Pool. Si le produit en main diffère,"
                        + " ne l'achetez pas et prévenez l'autorité.");
        assertThat(VerdictText.of(new Lapsed(soap, Lapse.CERTIFICATION_EXPIRED), french, ZONE))
                .isEqualTo("AUTHENTIQUE AVEC RÉSERVE (certification expirée) : Savon de Marseille 300 g, Savonnerie du"
                        + " Pool. En cas de doute, n'achetez pas et prévenez l'autorité.");
        assertThat(VerdictText.of(new Revoked(soap, "Trop de soude {0}", null, LATE), french, ZONE))
                .isEqualTo("RÉVOQUÉE le 21/11/2026 : n'achetez, n'utilisez ni ne vendez Savon de Marseille 300 g. Déjà"
                        + " acheté ? Rapportez-le au vendeur. Motif : Trop de soude (0)");
        assertThat(VerdictText.of(new Unreadable(Fault.LENGTH, 16, 14, List.of()), french, ZONE))
                .startsWith("ILLISIBLE : il faut 16 caractères, reçu 14.".replace('ç', 'c'));
        MessageTexts english = MessageTexts.in(Locale.ENGLISH);
        assertThat(VerdictText.of(new Authentic(soap), english, ZONE))
                .startsWith("AUTHENTIC: Savon de Marseille 300 g, Savonnerie du Pool. If ");
        assertThat(VerdictText.of(
                        new Unreadable(Fault.CHARACTERS, 16, 16, List.of(new WrongCharacter(3, "U"))), english, ZONE))
                .startsWith("UNREADABLE: \"U\" (position 3) is in no code.");
    }
}
