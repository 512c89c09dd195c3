package cg.gouv.qr.lot;

import cg.gouv.qr.store.FileKey;

/**
 * The right to make one shard, and all that determines its bytes.
 *
 * @param fence raised by each claim; whoever comes with an older one is refused
 * @param epoch the key epoch's number
 * @param encoderProfile frozen number of the symbol's profile
 * @param codeFormat the code's format, a specimen's for specimens
 * @param codePrefix all that stands before the code in the URL
 * @param firstSerial of the shard's contiguous range
 * @param quantity 1 to 250,000 stamps
 * @param file where its file lies in any place
 */
public record ShardLease(
        ShardId shard,
        long fence,
        int epoch,
        int encoderProfile,
        int codeFormat,
        String codePrefix,
        long firstSerial,
        int quantity,
        FileKey file) {}
