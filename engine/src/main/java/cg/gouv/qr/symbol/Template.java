package cg.gouv.qr.symbol;

import java.util.Arrays;

/**
 * All symbols of one profile, prefix and length of tail, as sums over GF(2). The map from a message's bits to a symbol's
 * modules is linear but for a constant, error correction included: each bit that is set flips a fixed set of modules. So an
 * unmasked symbol is the one whose tail is all zero bits, plus a tabulated set of modules for each piece of the tail.
 *
 * <p>The tail comes in fields of 11 bits, a pair of characters each (ISO/IEC 18004, 7.4.4). The prefix's last character, if
 * it has an odd number, shares the first field with the tail's first; a last character alone has a field of 6 bits. A field
 * is looked up as two pieces, its lowest 5 bits and the rest. Words are those of {@link Lines}. Immutable.
 *
 * <p>The pieces are what is read most of all: they lie in one array, four are added at a time, and the loop for version 3 has
 * a constant length, without which the JVM would spend as long on its ends as on its middle.
 */
final class Template {
    private static final int LOWER_BITS = 5;
    private static final int LOWER_VALUES = 1 << LOWER_BITS;
    private static final int AT_A_TIME = 4; // pieces
    private static final int VERSION_3_WORDS = 29;

    private final Lines lines;
    private final DataModules modules;
    private final Codewords codewords;
    private final long[] base;
    private final long[] pieces; // of each field those of its lowest bits, then those of the rest; at last one of zeros
    private final int[] fields; // where each field's pieces begin
    private final long[][] masks;

    /** @param tailLength characters behind the prefix; together no more than the profile holds */
    Template(EncoderProfile profile, String prefix, int tailLength) {
        var patterns = new FunctionPatterns(profile.modules());
        this.lines = new Lines(profile.modules());
        this.modules = new DataModules(profile.modules());
        this.codewords = profile.codewords();
        this.masks = new long[MaskPattern.COUNT][];
        for (int mask = 0; mask < MaskPattern.COUNT; mask++) {
            masks[mask] = mask(mask, profile.correction().format(mask), patterns);
        }

        var message = new Message(codewords.data());
        message.alphanumeric(prefix.length() + tailLength);
        int shared = tailLength > 0 ? prefix.length() % 2 : 0;
        int whole = prefix.length() - shared;
        for (int i = 0; i + 1 < whole; i += 2) {
            message.append(
                    Alphanumeric.pair(Alphanumeric.value(prefix.charAt(i)), Alphanumeric.value(prefix.charAt(i + 1))),
                    Message.PAIR_BITS);
        }
        if (whole % 2 == 1) {
            message.append(Alphanumeric.value(prefix.charAt(whole - 1)), Message.SINGLE_BITS);
        }
        int left = shared + tailLength;
        this.fields = new int[(left + 1) / 2];
        this.pieces = new long[(fields.length * valuesOf(Message.PAIR_BITS) + 1) * lines.words()];
        for (int field = 0; field < fields.length; field++, left -= 2) {
            int width = left == 1 ? Message.SINGLE_BITS : Message.PAIR_BITS;
            fields[field] = field * valuesOf(Message.PAIR_BITS) * lines.words();
            tabulateField(fields[field], message.bits(), width);
            message.append(0, width);
        }
        this.base = words(message.ended());
    }

    Lines lines() {
        return lines;
    }

    /** Room for the choice of a symbol's pieces; those that nobody chooses add nothing. */
    int[] newChoice() {
        var choice = new int[(2 * fields.length + AT_A_TIME - 1) / AT_A_TIME * AT_A_TIME];
        Arrays.fill(choice, pieces.length - lines.words());
        return choice;
    }

    /** Chooses a field's pieces by its value. */
    void choose(int field, int value, int[] choice) {
        choice[2 * field] = fields[field] + (value & (LOWER_VALUES - 1)) * lines.words();
        choice[2 * field + 1] = fields[field] + (LOWER_VALUES + (value >>> LOWER_BITS)) * lines.words();
    }

    /** Sets the words to the symbol of the chosen pieces, before any mask. */
    void sum(int[] choice, long[] words) {
        System.arraycopy(base, 0, words, 0, words.length);
        for (int i = 0; i < choice.length; i += AT_A_TIME) {
            if (words.length == VERSION_3_WORDS) {
                addToVersion3(words, pieces, choice[i], choice[i + 1], choice[i + 2], choice[i + 3]);
            } else {
                add(words, pieces, choice[i], choice[i + 1], choice[i + 2], choice[i + 3]);
            }
        }
    }

    private static void addToVersion3(long[] words, long[] pieces, int first, int second, int third, int fourth) {
        for (int i = 0; i < VERSION_3_WORDS; i++) {
            words[i] ^= pieces[first + i] ^ pieces[second + i] ^ pieces[third + i] ^ pieces[fourth + i];
        }
    }

    private static void add(long[] words, long[] pieces, int first, int second, int third, int fourth) {
        for (int i = 0; i < words.length; i++) {
            words[i] ^= pieces[first + i] ^ pieces[second + i] ^ pieces[third + i] ^ pieces[fourth + i];
        }
    }

    /** What each mask adds: its changes to data modules, the function patterns, and the format information that names it. */
    long[][] masks() {
        return masks;
    }

    private static int valuesOf(int width) {
        return LOWER_VALUES + (1 << (width - LOWER_BITS));
    }

    private void tabulateField(int offset, int firstBit, int width) {
        int upperBits = width - LOWER_BITS;
        tabulate(offset, LOWER_BITS, firstBit + width - 1);
        tabulate(offset + LOWER_VALUES * lines.words(), upperBits, firstBit + upperBits - 1);
    }

    /** Tabulates all values of some bits, of which the last one in the message is the least significant. */
    private void tabulate(int offset, int bits, int lastBit) {
        int size = lines.words();
        for (int bit = 0; bit < bits; bit++) {
            var message = new int[codewords.data()];
            int place = lastBit - bit;
            message[place / 8] = 1 << (7 - place % 8);
            long[] flipped = words(message);
            for (int value = 1 << bit; value < 2 << bit; value++) {
                int without = offset + (value - (1 << bit)) * size;
                for (int i = 0; i < size; i++) {
                    pieces[offset + value * size + i] = pieces[without + i] ^ flipped[i];
                }
            }
        }
    }

    /** The modules that a message sets, its check codewords included. */
    private long[] words(int[] message) {
        var words = new long[lines.words()];
        int[] sequence = codewords.sequence(message);
        for (int bit = 0; bit < 8 * sequence.length; bit++) {
            if ((sequence[bit / 8] >>> (7 - bit % 8) & 1) != 0) {
                lines.flip(words, modules.x(bit), modules.y(bit));
            }
        }
        return words;
    }

    private long[] mask(int number, int format, FunctionPatterns patterns) {
        var words = new long[lines.words()];
        for (int y = 0; y < lines.side(); y++) {
            for (int x = 0; x < lines.side(); x++) {
                if (patterns.isReserved(x, y) ? patterns.isDark(x, y) : MaskPattern.changes(number, x, y)) {
                    lines.flip(words, x, y);
                }
            }
        }
        for (int bit = 0; bit < 15; bit++) {
            if ((format >>> bit & 1) != 0) {
                int[] one = patterns.formatBesideFinder(bit);
                int[] other = patterns.formatSplit(bit);
                lines.flip(words, one[0], one[1]);
                lines.flip(words, other[0], other[1]);
            }
        }
        return words;
    }
}
