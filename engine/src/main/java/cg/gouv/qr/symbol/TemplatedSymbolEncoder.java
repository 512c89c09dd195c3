package cg.gouv.qr.symbol;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The encoder of stamps: a sum of tabulated words, then the choice among all eight masks. Nothing is allocated per symbol.
 * Not safe for several threads: it has room for one symbol.
 */
final class TemplatedSymbolEncoder implements SymbolEncoder {
    private static final VarHandle BIG_ENDIAN = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private final EncoderProfile profile;
    private final String prefix;
    private final int tailLength;
    /** The value of the character that shares the tail's first field, or -1. */
    private final int lastOfPrefix;

    private final Template template;
    private final MaskChoice masks;
    private final int[] choice;
    private final long[] words;

    TemplatedSymbolEncoder(EncoderProfile profile, String prefix, int tailLength) {
        int outside = Alphanumeric.firstOutside(prefix);
        if (outside >= 0) {
            throw TextDoesNotFit.character(profile, prefix.charAt(outside), outside);
        }
        if (prefix.length() + tailLength > profile.capacity()) {
            throw TextDoesNotFit.length(profile, prefix.length() + tailLength);
        }
        this.profile = profile;
        this.prefix = prefix;
        this.tailLength = tailLength;
        this.lastOfPrefix = prefix.length() % 2 == 1 ? Alphanumeric.value(prefix.charAt(prefix.length() - 1)) : -1;
        this.template = new Template(profile, prefix, tailLength);
        this.masks = new MaskChoice(template.lines(), template.masks());
        this.choice = template.newChoice();
        this.words = new long[template.lines().words()];
    }

    @Override
    public EncoderProfile profile() {
        return profile;
    }

    @Override
    public String prefix() {
        return prefix;
    }

    @Override
    public int tailLength() {
        return tailLength;
    }

    @Override
    public void encode(byte[] tail, int tailOffset, byte[] into, int offset) {
        int field = 0;
        int at = tailOffset;
        int end = tailOffset + tailLength;
        if (lastOfPrefix >= 0 && at < end) {
            template.choose(field++, Alphanumeric.pair(lastOfPrefix, value(tail, at++, tailOffset)), choice);
        }
        for (; at + 1 < end; at += 2) {
            int pair = Alphanumeric.pair(value(tail, at, tailOffset), value(tail, at + 1, tailOffset));
            template.choose(field++, pair, choice);
        }
        if (at < end) {
            template.choose(field, value(tail, at, tailOffset), choice);
        }
        template.sum(choice, words);
        pack(template.masks()[masks.best(words)], into, offset);
    }

    private int value(byte[] tail, int at, int tailOffset) {
        int value = Alphanumeric.value(tail[at]);
        if (value < 0) {
            throw TextDoesNotFit.character(profile, tail[at] & 0xFF, prefix.length() + at - tailOffset);
        }
        return value;
    }

    private void pack(long[] mask, byte[] into, int offset) {
        int side = profile.modules();
        long row = template.lines().rowStarts(1);
        long waiting = 0; // the modules that fill no 32 bits yet
        int bits = 0;
        int at = offset;
        for (int y = 0; y < side; y++) {
            waiting = waiting << side | ((words[y] ^ mask[y]) & row);
            for (bits += side; bits >= Integer.SIZE; bits -= Integer.SIZE, at += Integer.BYTES) {
                BIG_ENDIAN.set(into, at, (int) (waiting >>> (bits - Integer.SIZE)));
            }
        }
        for (; bits > 0; bits -= Byte.SIZE) {
            into[at++] = (byte) (bits >= Byte.SIZE ? waiting >>> (bits - Byte.SIZE) : waiting << (Byte.SIZE - bits));
        }
    }
}
