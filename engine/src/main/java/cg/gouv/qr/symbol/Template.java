package cg.gouv.qr.symbol;

/**
 * All symbols of one profile, prefix and length of tail, as sums over GF(2). The map from a message's bits to a symbol's
 * modules is linear but for a constant, error correction included: each bit that is set flips a fixed set of modules. So an
 * unmasked symbol is the one whose tail is all zero bits, plus a tabulated set of modules for each piece of the tail.
 *
 * <p>The tail comes in fields of 11 bits, a pair of characters each (ISO/IEC 18004, 7.4.4). The prefix's last character, if
 * it has an odd number, shares the first field with the tail's first; a last character alone has a field of 6 bits. A field
 * is looked up as two pieces, its lowest 5 bits and the rest. Words are those of {@link Lines}. Immutable.
 */
final class Template {
    private static final int LOWER_BITS = 5;
    private static final int LOWER_VALUES = 1 << LOWER_BITS;

    private final Lines lines;
    private final DataModules modules;
    private final Codewords codewords;
    private final long[] base;
    private final long[][] fields;
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
        this.fields = new long[(left + 1) / 2][];
        for (int field = 0; field < fields.length; field++, left -= 2) {
            int width = left == 1 ? Message.SINGLE_BITS : Message.PAIR_BITS;
            fields[field] = field(message.bits(), width);
            message.append(0, width);
        }
        this.base = words(message.ended());
    }

    Lines lines() {
        return lines;
    }

    /** Sets the words to the symbol whose tail is all zero bits, before any mask. */
    void begin(long[] words) {
        System.arraycopy(base, 0, words, 0, words.length);
    }

    /** Adds a field's value. */
    void add(int field, int value, long[] words) {
        long[] pieces = fields[field];
        int lower = (value & (LOWER_VALUES - 1)) * words.length;
        int upper = (LOWER_VALUES + (value >>> LOWER_BITS)) * words.length;
        for (int i = 0; i < words.length; i++) {
            words[i] ^= pieces[lower + i] ^ pieces[upper + i];
        }
    }

    /** What each mask adds: its changes to data modules, the function patterns, and the format information that names it. */
    long[][] masks() {
        return masks;
    }

    /** The pieces of a field one behind the other: those of its lowest bits, then those of the rest. */
    private long[] field(int firstBit, int width) {
        int size = lines.words();
        int upperBits = width - LOWER_BITS;
        var pieces = new long[(LOWER_VALUES + (1 << upperBits)) * size];
        tabulate(pieces, 0, LOWER_BITS, firstBit + width - 1);
        tabulate(pieces, LOWER_VALUES * size, upperBits, firstBit + upperBits - 1);
        return pieces;
    }

    /** Tabulates all values of some bits, of which the last one in the message is the least significant. */
    private void tabulate(long[] pieces, int offset, int bits, int lastBit) {
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
