package cg.gouv.qr.shard;

import java.security.DigestException;
import java.security.MessageDigest;
import java.util.List;

/**
 * The Merkle tree of RFC 9162, 2.1.1: a leaf is {@code SHA-256(0 · data)}, a node {@code SHA-256(1 · left · right)}, and
 * a list is split at the largest power of two below its length.
 *
 * <p>Nodes are added from the left and folded at once, so that memory grows with the logarithm. What is added may be
 * leaves, or the roots of equal perfect subtrees of which only the last may be smaller: the root is the same. Not safe
 * for several threads.
 */
final class MerkleTree {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;
    private static final int LEVELS = 32;

    private final MessageDigest sha256 = Digest.newSha256();
    private final byte[][] folded = new byte[LEVELS][Digest.SIZE]; // one perfect subtree for each set bit of count
    private final byte[] node = new byte[Digest.SIZE];
    private final byte[] pair = new byte[1 + 2 * Digest.SIZE];
    private byte[] leaf = new byte[0];
    private int count;

    /** The root over already hashed leaves or equal subtrees. */
    static Digest root(List<Digest> nodes) {
        var tree = new MerkleTree();
        nodes.forEach(node -> tree.addNode(node.bytes(), 0));
        return tree.root();
    }

    /** The hash of one leaf. */
    static Digest leaf(byte[] data) {
        var tree = new MerkleTree();
        tree.addLeaf(data, 0, data.length);
        return tree.root();
    }

    void addLeaf(byte[] data, int offset, int length) {
        if (leaf.length < 1 + length) {
            leaf = new byte[1 + length];
        }
        leaf[0] = LEAF;
        System.arraycopy(data, offset, leaf, 1, length);
        hash(leaf, 1 + length, node);
        fold();
    }

    void addNode(byte[] hash, int offset) {
        System.arraycopy(hash, offset, node, 0, Digest.SIZE);
        fold();
    }

    /** The root of what was added; the tree stays as it is. */
    Digest root() {
        if (count == 0) {
            return Digest.of(sha256.digest());
        }
        int level = Integer.numberOfTrailingZeros(count);
        var root = folded[level].clone();
        for (level++; count >>> level != 0; level++) {
            if ((count >>> level & 1) != 0) {
                join(folded[level], root, root);
            }
        }
        return Digest.of(root);
    }

    /** Forgets what was added. */
    void clear() {
        count = 0;
    }

    private void fold() {
        int level = 0;
        for (; (count >>> level & 1) != 0; level++) {
            join(folded[level], node, node);
        }
        System.arraycopy(node, 0, folded[level], 0, Digest.SIZE);
        count++;
    }

    private void join(byte[] left, byte[] right, byte[] into) {
        pair[0] = NODE;
        System.arraycopy(left, 0, pair, 1, Digest.SIZE);
        System.arraycopy(right, 0, pair, 1 + Digest.SIZE, Digest.SIZE);
        hash(pair, pair.length, into);
    }

    /** In one piece: a call of the hash costs as much as a block of it. */
    private void hash(byte[] input, int length, byte[] into) {
        try {
            sha256.update(input, 0, length);
            sha256.digest(into, 0, Digest.SIZE);
        } catch (DigestException impossible) {
            throw new IllegalStateException("A SHA-256 has 32 bytes", impossible);
        }
    }
}
