package cg.gouv.qr.bench.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.channel.ChannelFuture;
import io.netty.channel.EventLoop;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * One order, carried out by one thread. At a steady rate each request is due at its own time, whether or not the ones before are
 * answered, and its latency counts from then: a server that stalls is charged with everybody who would have come meanwhile. Who
 * waits is a number and no object: nothing grows with the load.
 */
final class Run {
    private static final long SECOND = 1_000_000_000;
    private static final long PATIENCE = 30 * SECOND;

    /** Who waits longer to be sent finds a server that does not keep up. */
    private static final long MOST_LATE = 10 * SECOND;

    private static final long AGAIN_AFTER = SECOND / 10;
    private static final long HIGHEST = TimeUnit.MINUTES.toMicros(2);
    private static final int DIGITS = 3;

    private final Order order;
    private final Kind kind;
    private final byte[] mark;
    private final Target target;
    private final EventLoop loop;
    private final Questions questions;
    private final AnsweredScans scans;
    private final Failures failures = new Failures();
    private final Histogram micros = new Histogram(1, HIGHEST, DIGITS);
    private final Queue<Connection> free = new ArrayDeque<>();
    private final Set<Connection> asking = new HashSet<>();
    private final CompletableFuture<LoadFigures> done = new CompletableFuture<>();
    private int open;
    private boolean hasBegun;
    private boolean hasEnded;
    private boolean isTicking;
    private boolean overloaded;
    private long begin;
    private long measured;
    private long end;
    private long sent;
    private long answered;
    private long answeredInTime;

    Run(Order order, Target target, Questions questions, AnsweredScans scans) {
        this.order = order;
        this.kind = Kind.of(order.kind());
        this.mark = kind.mark().getBytes(US_ASCII);
        this.target = target;
        this.loop = target.thread().next();
        this.questions = questions;
        this.scans = scans;
    }

    /** What came of it, when its last answer has come. */
    CompletableFuture<LoadFigures> start() {
        loop.execute(() -> {
            for (int i = 0; i < order.connections(); i++) {
                connect();
            }
            after(PATIENCE, () -> {
                if (!hasBegun) {
                    done.completeExceptionally(new IllegalStateException("Of %d connections %d could be made: %s"
                            .formatted(order.connections(), open, failures.byReason())));
                }
            });
        });
        return done;
    }

    private void connect() {
        ChannelFuture connecting =
                target.connecting().handler(new Connection(this)).connect();
        var heard = connecting.addListener(made -> {
            if (!made.isSuccess() && !hasEnded) {
                failures.add("cannot connect: " + made.cause().getMessage());
                after(AGAIN_AFTER, this::connect);
            }
        });
        assert heard != null;
    }

    private void after(long nanoseconds, Runnable task) {
        var scheduled = loop.schedule(task, nanoseconds, TimeUnit.NANOSECONDS);
        assert scheduled != null;
    }

    void connected(Connection connection) {
        if (hasEnded) {
            connection.close();
            return;
        }
        open++;
        free.add(connection);
        if (hasBegun) {
            send();
        } else if (open == order.connections()) {
            begin();
        }
    }

    private void begin() {
        hasBegun = true;
        begin = System.nanoTime();
        measured = begin + (long) (order.warmUpSeconds() * SECOND);
        end = measured + (long) (order.seconds() * SECOND);
        after(end - begin, this::send); // also when nothing comes any more
        after(end - begin + MOST_LATE + PATIENCE, this::giveUp);
        send();
    }

    /** Sends what is due while there are connections. */
    private void send() {
        long now = System.nanoTime();
        while (!hasEnded) {
            long due = order.isSteady() ? begin + (long) (sent * (SECOND / order.rate())) : now;
            if (due >= end || overloaded) {
                endIfAnswered();
                return;
            }
            if (due > now) {
                tickAt(due - now);
                return;
            }
            if (now - due > MOST_LATE) {
                giveUpSending(now);
            } else {
                Connection connection = free.poll();
                if (connection == null) {
                    return; // the next answer brings one
                }
                asking.add(connection);
                int length = questions.next(kind);
                sent++;
                connection.ask(questions.bytes(), length, due);
            }
        }
    }

    private void tickAt(long nanoseconds) {
        if (!isTicking) {
            isTicking = true;
            after(nanoseconds, () -> {
                isTicking = false;
                send();
            });
        }
    }

    void answered(Connection connection, AnswerReader answer, boolean isLast) {
        long now = System.nanoTime();
        asking.remove(connection);
        judge(answer);
        record(connection.due(), now);
        if (now >= measured && now < end) {
            answeredInTime++;
        }
        if (isLast) {
            open--;
            connect();
        } else {
            free.add(connection);
        }
        send();
    }

    private void judge(AnswerReader answer) {
        long before = failures.count();
        if (answer.status() != 200) {
            failures.add("status " + answer.status());
        } else if (!answer.holds(mark)) {
            failures.add("another answer than " + kind.mark());
        } else if (answer.hasScan() != kind.isScan()) {
            failures.add(kind.isScan() ? "no Scan-Id" : "a Scan-Id of no scan");
        }
        if (answer.hasScan() && !scans.add(answer.journal(), answer.sequence())) {
            failures.add("a Scan-Id that was told before");
        }
        if (failures.count() == before) {
            answered++;
        }
    }

    private void record(long due, long now) {
        if (due >= measured) {
            micros.recordValue(Math.min(HIGHEST, TimeUnit.NANOSECONDS.toMicros(now - due)));
        }
    }

    void lost(Connection connection, boolean wasAsking, String why) {
        open--;
        free.remove(connection);
        if (wasAsking) {
            asking.remove(connection);
            failures.add(why);
        }
        if (!hasEnded) {
            connect();
            send();
        }
    }

    /** Whoever is due and not sent has waited so long. */
    private void giveUpSending(long now) {
        overloaded = true;
        for (long due = begin + (long) (sent * (SECOND / order.rate())); due < Math.min(now, end); sent++) {
            record(due, now);
            due = begin + (long) ((sent + 1) * (SECOND / order.rate()));
        }
    }

    private void giveUp() {
        while (!hasEnded && !asking.isEmpty()) {
            Connection silent = asking.iterator().next();
            asking.remove(silent);
            failures.add("no answer");
            silent.close();
        }
        overloaded |= !hasEnded;
        endIfAnswered();
    }

    private void endIfAnswered() {
        if (hasEnded || !asking.isEmpty()) {
            return;
        }
        hasEnded = true;
        free.forEach(Connection::close);
        done.complete(LoadFigures.of(
                answered, answeredInTime / order.seconds(), overloaded, failures, scans.count(), micros));
    }
}
