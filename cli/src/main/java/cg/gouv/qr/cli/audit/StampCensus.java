package cg.gouv.qr.cli.audit;

import cg.gouv.qr.cli.stack.Trouble;
import cg.gouv.qr.cli.store.StoreFolders;
import cg.gouv.qr.shard.ShardDamaged;
import cg.gouv.qr.shard.ShardReader;
import cg.gouv.qr.signature.Authenticity;
import cg.gouv.qr.signature.EpochKeys;
import cg.gouv.qr.signature.StampVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Counts the stamps of a lot from its files alone: every segment is authenticated, every code verified, and its serial, as
 * the code itself says it, marked in a set of the lot's serials. Memory is a bit for each stamp.
 */
final class StampCensus {
    private static final int MOST_NAMED = 20;

    private final Connection database;
    private final StoredKeys keys;
    private final StoreFolders store;
    private final List<String> disagreements = Collections.synchronizedList(new ArrayList<>());

    /** What was read, and the first things that do not agree, in words. */
    record Result(int shards, long stamps, long distinct, long bytes, List<String> disagreements) {
        String summary() {
            return "audit stamps: shards=%d stamps=%d distinct=%d bytes=%d disagreements=%d"
                    .formatted(shards, stamps, distinct, bytes, disagreements.size());
        }
    }

    private record Lot(long number, int epoch, long firstSerial, int quantity) {}

    private record Counted(long stamps, long bytes) {}

    StampCensus(Connection database, StoredKeys keys, StoreFolders store) {
        this.database = database;
        this.keys = keys;
        this.store = store;
    }

    Result count(long number) throws SQLException, IOException, InterruptedException {
        Lot lot = lot(number);
        EpochKeys epoch = keys.epoch(lot.epoch());
        AtomicLongArray seen = new AtomicLongArray((lot.quantity() + Long.SIZE - 1) / Long.SIZE);
        List<Path> files = files(lot);
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        long stamps = 0;
        long bytes = 0;
        try {
            List<Future<Counted>> counting = new ArrayList<>();
            for (Path file : files) {
                counting.add(threads.submit(() -> read(file, lot, epoch, seen)));
            }
            for (Future<Counted> one : counting) {
                stamps += one.get().stamps();
                bytes += one.get().bytes();
            }
        } catch (ExecutionException failed) {
            throw new IOException("A shard of lot " + number + " could not be read", failed.getCause());
        } finally {
            threads.shutdownNow();
        }
        long distinct = 0;
        for (int i = 0; i < seen.length(); i++) {
            distinct += Long.bitCount(seen.get(i));
        }
        if (distinct != lot.quantity() || stamps != lot.quantity()) {
            disagree("Lot %d has %d stamps: expected as many in its files, found %d, %d of them distinct"
                    .formatted(number, lot.quantity(), stamps, distinct));
        }
        return new Result(files.size(), stamps, distinct, bytes, List.copyOf(disagreements));
    }

    private Counted read(Path file, Lot lot, EpochKeys epoch, AtomicLongArray seen) throws IOException {
        long[] stamps = new long[1];
        try (ShardReader reader = ShardReader.open(file, epoch.shardKey())) {
            var header = reader.header();
            if (header.format().isSpecimen()) {
                return new Counted(0, 0);
            }
            StampVerifier verifier =
                    new StampVerifier(number -> Optional.of(epoch.verifier()).filter(one -> one.epoch() == number));
            reader.forEach(header.firstSerial(), header.lastSerial(), stamp -> {
                stamps[0]++;
                if (verifier.verify(stamp.code()) instanceof Authenticity.Genuine genuine) {
                    mark(genuine.serial() - lot.firstSerial(), lot, seen);
                } else {
                    disagree("%s: the code of serial %d does not verify".formatted(file, stamp.serial()));
                }
            });
        } catch (ShardDamaged damaged) {
            disagree(damaged.toString());
        }
        return new Counted(stamps[0], Files.size(file));
    }

    private void mark(long position, Lot lot, AtomicLongArray seen) {
        if (position < 0 || position >= lot.quantity()) {
            disagree("A code says serial %d, which is not of lot %d"
                    .formatted(lot.firstSerial() + position, lot.number()));
            return;
        }
        long bit = 1L << (position % Long.SIZE);
        long before = seen.getAndAccumulate((int) (position / Long.SIZE), bit, (marked, one) -> marked | one);
        if ((before & bit) != 0) {
            disagree("Serial %d is there twice".formatted(lot.firstSerial() + position));
        }
    }

    private void disagree(String what) {
        if (disagreements.size() < MOST_NAMED) {
            disagreements.add(what);
        }
    }

    private List<Path> files(Lot lot) throws SQLException {
        List<Path> files = store.ofLot(database, lot.number());
        files.stream()
                .filter(file -> !Files.isRegularFile(file))
                .forEach(missing -> disagree("%s is missing".formatted(missing)));
        List<Path> there = files.stream().filter(Files::isRegularFile).toList();
        if (there.isEmpty()) {
            throw new Trouble("Lot %d has no files in %s".formatted(lot.number(), store));
        }
        return there;
    }

    private Lot lot(long number) throws SQLException {
        try (PreparedStatement query =
                database.prepareStatement("select epoch, first_serial, quantity from lot where number = ?")) {
            query.setLong(1, number);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new Trouble("There is no lot " + number);
                }
                return new Lot(number, row.getInt(1), row.getLong(2), row.getInt(3));
            }
        }
    }
}
