package cg.gouv.qr.verify.message;

import cg.gouv.qr.verification.Stamp;
import cg.gouv.qr.verification.Verdict;
import cg.gouv.qr.verification.Verdict.Lapsed;
import cg.gouv.qr.verification.Verdict.Revoked;
import cg.gouv.qr.verification.Verdict.Unreadable;
import cg.gouv.qr.verification.Verdict.Unreadable.Fault;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A verdict in one message. Its word comes first; what names the goods is cut to the room that there is, and never the verdict nor
 * what to do. A verdict without a case of its own has the text of its name and variant.
 */
final class VerdictText {
    /** Places of a text: product, company, what is told whole, and the reason of a revocation. */
    private static final int TOLD = 2;

    private VerdictText() {}

    /** @param zone in which a day is meant */
    static String of(Verdict verdict, MessageTexts texts, ZoneId zone) {
        if (verdict instanceof Unreadable unreadable) {
            return unreadable(unreadable, texts);
        }
        if (verdict instanceof Revoked revoked) {
            LocalDate since = LocalDate.ofInstant(revoked.since(), zone);
            String day = since.format(DateTimeFormatter.ofPattern(texts.text("day"), texts.language()));
            return fitted("revoked", revoked.stamp(), day, revoked.reason(), texts);
        }
        if (verdict instanceof Lapsed lapsed) {
            String how = texts.text("lapsed." + lapsed.lapse().name());
            return fitted("lapsed", lapsed.stamp(), how, "", texts);
        }
        String key = verdict.name()
                + verdict.variant().map(variant -> "." + variant.name()).orElse("");
        return verdict.about().map(stamp -> fitted(key, stamp, "", "", texts)).orElseGet(() -> texts.text(key));
    }

    private static String unreadable(Unreadable unreadable, MessageTexts texts) {
        boolean nothingWrong = unreadable.wrong().isEmpty();
        return texts.text(
                "unreadable." + unreadable.fault().name(),
                Integer.toString(unreadable.expected()),
                Integer.toString(unreadable.found()),
                nothingWrong || unreadable.fault() != Fault.CHARACTERS
                        ? ""
                        : unreadable.wrong().get(0).character(),
                nothingWrong ? "" : Integer.toString(unreadable.wrong().get(0).position()));
    }

    private static String fitted(String key, Stamp stamp, String told, String reason, MessageTexts texts) {
        List<String> all = List.of(stamp.product(), stamp.company(), "", reason);
        List<String> names = IntStream.range(0, all.size())
                .mapToObj(index -> texts.takes(key, index) ? Gsm7.line(all.get(index)) : "")
                .toList();
        int fixed = texts.text(key, "", "", told, "").length();
        List<String> cut = Cut.into(names, Gsm7.LONGEST - fixed);
        String[] arguments = cut.toArray(String[]::new);
        arguments[TOLD] = told;
        return texts.text(key, arguments);
    }
}
