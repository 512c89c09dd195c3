package cg.gouv.qr.verification;

import cg.gouv.qr.code.Crockford;
import cg.gouv.qr.code.Gs1Link;
import cg.gouv.qr.code.RefusedFormat;
import cg.gouv.qr.code.ShortCode;
import cg.gouv.qr.code.StampCode;
import cg.gouv.qr.code.UnreadableCode;
import cg.gouv.qr.verification.Verdict.Unreadable;
import cg.gouv.qr.verification.Verdict.Unreadable.Fault;
import cg.gouv.qr.verification.Verdict.Unreadable.WrongCharacter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads presented texts, and says of those that are no code what is wrong with them. */
final class CodeReader {
    private static final int SHOWN = 8;

    private CodeReader() {}

    /** What a text turned out to be. */
    sealed interface Reading {}

    /** A full code, true or not. */
    record Full(StampCode code) implements Reading {}

    /** A short code with a right check symbol. */
    record Shortened(ShortCode code) implements Reading {}

    /** Well formed, of a format that nobody prints. */
    record NoSuchFormat() implements Reading {}

    /** No code. */
    record NoCode(Unreadable why) implements Reading {}

    static Reading read(PresentedCode presented) {
        try {
            if (presented instanceof PresentedCode.Gs1 link) {
                return new Full(StampCode.parseGs1(link.gtin(), link.tpx()));
            }
            if (presented instanceof PresentedCode.Plain plain) {
                return new Full(StampCode.parse(plain.text()));
            }
            return new Shortened(ShortCode.parse(((PresentedCode.ShortForm) presented).text()));
        } catch (RefusedFormat refused) {
            return new NoSuchFormat();
        } catch (UnreadableCode unreadable) {
            return new NoCode(why(presented, unreadable));
        }
    }

    /** The one spelling of a code: what follows the host's slash, or the short code's sixteen symbols; of what is none, itself. */
    static String canonical(PresentedCode presented) {
        Reading reading = read(presented);
        if (reading instanceof Full full) {
            return full.code().gs1().map(Gs1Link::path).orElse("") + full.code().tail();
        }
        if (reading instanceof Shortened shortened) {
            return shortened.code().symbols();
        }
        String text = presented instanceof PresentedCode.Gs1 link
                ? "01/" + link.gtin() + "/235/" + link.tpx()
                : presented instanceof PresentedCode.Plain plain
                        ? plain.text()
                        : ((PresentedCode.ShortForm) presented).text();
        return reading instanceof NoSuchFormat ? text.toUpperCase(Locale.ROOT) : text;
    }

    private static Unreadable why(PresentedCode presented, UnreadableCode unreadable) {
        if (presented instanceof PresentedCode.Gs1 link) {
            boolean complete = link.tpx().length() == StampCode.LENGTH;
            String tail = complete ? link.tpx().substring(Gs1Link.ISSUER_LENGTH) : link.tpx();
            Fault otherwise = complete ? Fault.LINK : Fault.LENGTH;
            return new Unreadable(
                    unreadable.positions().isEmpty() ? otherwise : Fault.CHARACTERS,
                    StampCode.LENGTH,
                    link.tpx().length(),
                    unreadable.positions().isEmpty()
                            ? List.of()
                            : wrong(tail, link.tpx().length() - tail.length()));
        }
        if (presented instanceof PresentedCode.Plain plain) {
            return of(plain.text(), StampCode.LENGTH);
        }
        String symbols = ((PresentedCode.ShortForm) presented).text().replaceAll("[ .-]", "");
        return of(symbols, ShortCode.LENGTH);
    }

    private static Unreadable of(String text, int expected) {
        List<WrongCharacter> wrong = wrong(text, 0);
        int found = text.codePointCount(0, text.length());
        Fault fault = found != expected ? Fault.LENGTH : wrong.isEmpty() ? Fault.CHECK_SYMBOL : Fault.CHARACTERS;
        return new Unreadable(fault, expected, found, wrong);
    }

    /** The first {@link #SHOWN} characters that no code has. */
    private static List<WrongCharacter> wrong(String text, int offset) {
        List<WrongCharacter> wrong = new ArrayList<>();
        int position = offset;
        for (int i = 0; i < text.length() && wrong.size() < SHOWN; i = text.offsetByCodePoints(i, 1)) {
            position++;
            int character = text.codePointAt(i);
            if (character > 0x7F || Crockford.value((char) character) < 0) {
                wrong.add(new WrongCharacter(position, name(character)));
            }
        }
        return wrong;
    }

    // Only what every screen shows alike is shown as it is: the rest could be invisible, or look like another
    // character.
    private static String name(int character) {
        return character > ' ' && character < 0x7F ? Character.toString(character) : String.format("U+%04X", character);
    }
}
