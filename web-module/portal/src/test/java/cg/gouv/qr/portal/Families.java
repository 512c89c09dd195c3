package cg.gouv.qr.portal;

import static java.util.Map.entry;

import cg.gouv.qr.certification.CertificationState;
import cg.gouv.qr.certification.Opinion;
import cg.gouv.qr.company.OrganisationKind;
import cg.gouv.qr.company.OrganisationState;
import cg.gouv.qr.key.EpochState;
import cg.gouv.qr.lot.LotState;
import cg.gouv.qr.lot.ShardTrouble;
import cg.gouv.qr.order.InvoiceState;
import cg.gouv.qr.order.OrderState;
import cg.gouv.qr.payment.PaymentMeans;
import cg.gouv.qr.payment.PaymentState;
import cg.gouv.qr.platform.Permission;
import cg.gouv.qr.printing.PackState;
import cg.gouv.qr.printing.content.PackFormat;
import cg.gouv.qr.product.ImportState;
import cg.gouv.qr.recall.RecallScope;
import cg.gouv.qr.recall.RevocationState;
import cg.gouv.qr.report.ReportOutcome;
import cg.gouv.qr.report.ReportState;
import cg.gouv.qr.scan.Channel;
import cg.gouv.qr.scan.Outcome;
import cg.gouv.qr.stamper.StamperState;
import cg.gouv.qr.suspicion.SuspicionState;
import cg.gouv.qr.symbol.EncoderProfile;
import cg.gouv.qr.verification.Verdict;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What has a word of its own for each constant: the text is named {@code family.CONSTANT}. */
final class Families {
    static final Map<String, List<String>> ALL = Map.ofEntries(
            entry("kind", names(OrganisationKind.class)),
            entry("state.organisation", names(OrganisationState.class)),
            entry("home.organisation", names(OrganisationState.class)),
            entry("state.catalogueImport", names(ImportState.class)),
            entry("state.certification", names(CertificationState.class)),
            entry("opinion", names(Opinion.class)),
            entry("state.epoch", names(EpochState.class)),
            entry("state.pack", names(PackState.class)),
            entry("format", names(PackFormat.class)),
            entry("state.order", names(OrderState.class)),
            entry("state.invoice", names(InvoiceState.class)),
            entry("state.payment", names(PaymentState.class)),
            entry("state.lot", names(LotState.class)),
            entry("lot.trouble", names(ShardTrouble.class)),
            entry("state.stamper", names(StamperState.class)),
            entry("state.suspicion", names(SuspicionState.class)),
            entry("channel", names(Channel.class)),
            entry("outcome", names(Outcome.class)),
            entry("state.recall", names(RevocationState.class)),
            entry("recall.scope", names(RecallScope.class)),
            entry("recall.meaning", names(RecallScope.class)),
            entry("state.report", names(ReportState.class)),
            entry("report.outcome", names(ReportOutcome.class)),
            entry("verdict", verdicts()),
            entry("state.audit", List.of("DONE", "REFUSED")),
            entry("means", names(PaymentMeans.class)),
            entry("profile", profiles()),
            entry("permission", permissions()));

    private Families() {}

    private static List<String> names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }

    private static List<String> profiles() {
        return Arrays.stream(EncoderProfile.values())
                .map(profile -> Integer.toString(profile.number()))
                .toList();
    }

    /** As they are called in lower case. */
    private static List<String> verdicts() {
        return kinds(Verdict.class).map(Verdict.NAMES::get).toList();
    }

    private static Stream<Class<?>> kinds(Class<?> verdict) {
        return verdict.isInterface()
                ? Arrays.stream(verdict.getPermittedSubclasses()).flatMap(Families::kinds)
                : Stream.of(verdict);
    }

    private static List<String> permissions() {
        return Arrays.stream(Permission.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                .map(Families::value)
                .toList();
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
