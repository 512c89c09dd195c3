package cg.gouv.qr.printing.content;

import cg.gouv.qr.code.CodeFormat;
import cg.gouv.qr.code.CodePrefix;
import cg.gouv.qr.code.Gs1Link;
import cg.gouv.qr.code.Gtin;
import cg.gouv.qr.keeping.ShardFiles;
import cg.gouv.qr.lot.ShardId;
import cg.gouv.qr.shard.Digest;
import cg.gouv.qr.shard.SealedShard;
import cg.gouv.qr.shard.ShardHeader;
import cg.gouv.qr.shard.ShardWriter;
import cg.gouv.qr.shard.StampRecord;
import cg.gouv.qr.signature.EpochKeys;
import cg.gouv.qr.signature.EpochRoot;
import cg.gouv.qr.symbol.EncoderProfile;
import cg.gouv.qr.symbol.Symbol;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Packs over real shards in a folder, and over stamps that no shard holds. */
final class APack {
    static final EpochKeys KEYS = EpochKeys.derive(7, EpochRoot.of(new byte[32]));
    static final CodePrefix STANDARD = CodePrefix.standard("QR.GOUV.CG");
    static final CodePrefix GS1 = CodePrefix.gs1("QR.GOUV.CG", new Gs1Link(new Gtin("6009510800104"), "CG01"));
    private static final long FIRST_SERIAL = 1_000_000;
    private static final long LOT = 12;
    private static final int DPI = 300;

    private APack() {}

    /** Writes shards of these sizes, and plans their pack. */
    static PackPlan written(Path folder, PackFormat format, CodePrefix prefix, boolean specimen, int... quantities)
            throws IOException {
        CodeFormat real = prefix.gs1().isPresent() ? CodeFormat.GS1 : CodeFormat.STANDARD;
        CodeFormat codeFormat = specimen ? real.counterpart() : real;
        List<PackShard> shards = new ArrayList<>();
        int position = 1;
        for (int index = 0; index < quantities.length; index++) {
            long firstSerial = FIRST_SERIAL + position - 1;
            ShardHeader header = new ShardHeader(
                    prefix.profile(), codeFormat, prefix, LOT, firstSerial, quantities[index], KEYS.epoch(), 64);
            SealedShard sealed = new ShardWriter(KEYS).write(header, file(folder, new ShardId(LOT, index)), 1);
            shards.add(new PackShard(
                    index,
                    position,
                    firstSerial,
                    quantities[index],
                    sealed.size(),
                    sealed.merkleRoot(),
                    sealed.manifest().digest()));
            position += quantities[index];
        }
        return new PackPlan(
                format, LOT, "Huile d’arachide", KEYS.epoch(), prefix.profile(), codeFormat, prefix, 4, DPI, shards);
    }

    /** A pack of one shard that lies nowhere. */
    static PackPlan imagined(PackFormat format, int quantity, int dotsPerModule) {
        PackShard shard = new PackShard(0, 1, FIRST_SERIAL, quantity, 0, Digest.ZERO, Digest.ZERO);
        return new PackPlan(
                format,
                LOT,
                "Huile d’arachide",
                KEYS.epoch(),
                EncoderProfile.STANDARD,
                CodeFormat.STANDARD,
                STANDARD,
                dotsPerModule,
                DPI,
                List.of(shard));
    }

    static ShardStamps stamps(Path folder, PackPlan plan) {
        return new ShardStamps(plan, new OneFolder(folder), KEYS.shardKey());
    }

    static Path file(Path folder, ShardId shard) {
        return folder.resolve("shard-" + shard.index());
    }

    /** The only copies there are. */
    private record OneFolder(Path folder) implements ShardFiles {
        @Override
        public Path find(ShardId shard) throws IOException {
            Path file = file(folder, shard);
            if (!Files.exists(file)) {
                throw new NoSuchFileException(file + ", where " + shard + " should be");
            }
            return file;
        }

        @Override
        public void refuse(ShardId shard, Exception why) {
            throw new ShardUnreadable(shard, why);
        }
    }

    static PackContent content(Path folder, PackPlan plan) {
        return PackContent.of(plan, stamps(folder, plan), KEYS);
    }

    static byte[] bytes(PackStream stream) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        stream.transferTo(bytes);
        return bytes.toByteArray();
    }

    /** Stamps with true codes and one of 16 drawn-by-lot symbols each: enough for layouts, and fast. */
    static Stamps imaginedStamps() {
        List<Symbol> symbols = new Random(3)
                .longs(16)
                .mapToObj(seed -> randomSymbol(29, new Random(seed)))
                .toList();
        return new Stamps() {
            @Override
            public StampRecord at(int position) {
                long serial = FIRST_SERIAL + position - 1;
                return new StampRecord(
                        serial,
                        KEYS.signer().sign(CodeFormat.STANDARD, Optional.empty(), serial),
                        symbols.get(position % symbols.size()));
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }

    static Symbol randomSymbol(int side, Random random) {
        byte[] packed = new byte[Symbol.packedSize(side)];
        random.nextBytes(packed);
        packed[packed.length - 1] &= (byte) (0xFF << (packed.length * 8 - side * side));
        return Symbol.ofPacked(side, packed, 0);
    }
}
