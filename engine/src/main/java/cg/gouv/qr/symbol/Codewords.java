package cg.gouv.qr.symbol;

import java.util.Arrays;

/** From data codewords to the final sequence: blocks, their check codewords, interleaved (ISO/IEC 18004, 7.5 and 7.6). */
final class Codewords {
    private final int blocks;
    private final int dataOfBlock;
    private final ReedSolomon code;

    /**
     * Blocks of equal length, as all profiles have them.
     *
     * @param total codewords of the symbol
     * @param blocks how many
     * @param checkOfBlock check codewords of each
     */
    Codewords(int total, int blocks, int checkOfBlock) {
        this.blocks = blocks;
        this.dataOfBlock = total / blocks - checkOfBlock;
        this.code = new ReedSolomon(checkOfBlock);
    }

    /** Data codewords of the symbol. */
    int data() {
        return blocks * dataOfBlock;
    }

    /** The final sequence of as many data codewords as the symbol holds. */
    int[] sequence(int[] data) {
        int[][] block = new int[blocks][];
        int[][] check = new int[blocks][];
        for (int i = 0; i < blocks; i++) {
            block[i] = Arrays.copyOfRange(data, i * dataOfBlock, (i + 1) * dataOfBlock);
            check[i] = code.check(block[i]);
        }
        int checkOfBlock = check[0].length;
        int[] sequence = new int[blocks * (dataOfBlock + checkOfBlock)];
        int at = 0;
        for (int i = 0; i < dataOfBlock; i++) {
            for (int[] one : block) {
                sequence[at++] = one[i];
            }
        }
        for (int i = 0; i < checkOfBlock; i++) {
            for (int[] one : check) {
                sequence[at++] = one[i];
            }
        }
        return sequence;
    }
}
