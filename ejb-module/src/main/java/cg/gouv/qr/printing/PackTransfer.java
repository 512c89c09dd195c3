package cg.gouv.qr.printing;

import cg.gouv.qr.printing.content.PackStream;
import cg.gouv.qr.printing.content.ShardStamps;
import cg.gouv.qr.printing.content.ShardUnreadable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;

/** The bytes of one download on their way. */
public final class PackTransfer implements AutoCloseable {
    private static final int CHUNK = 1 << 15;

    private final PackStream stream;
    private final ShardStamps stamps;
    private final Watch watch;
    private final Clock clock;
    private long sent;
    private boolean over;

    /** Hears how a transfer goes. */
    interface Watch {
        /** Now and then, while it goes on. */
        void alive(long sent);

        void unreadable(ShardUnreadable shard);

        /** Once, at last. */
        void ended(long sent, DownloadEnded.Outcome outcome);
    }

    /** @param stamps that the stream reads; closed at the end */
    PackTransfer(PackStream stream, ShardStamps stamps, Watch watch, Clock clock) {
        this.stream = stream;
        this.stamps = stamps;
        this.watch = watch;
        this.clock = clock;
    }

    /**
     * Writes the range and ends the download, however it goes.
     *
     * @throws IOException if the client is gone, or a shard cannot be read any more: then the answer must be broken off,
     *     never filled up
     */
    public void writeTo(OutputStream out) throws IOException {
        DownloadEnded.Outcome outcome = DownloadEnded.Outcome.FAILED;
        try {
            copy(out);
            outcome = DownloadEnded.Outcome.COMPLETED;
        } catch (IOException e) {
            outcome = DownloadEnded.Outcome.CLIENT_GONE;
            throw e;
        } catch (ShardUnreadable e) {
            outcome = DownloadEnded.Outcome.SHARD_UNREADABLE;
            watch.unreadable(e);
            throw new IOException("The pack was broken off after " + sent + " bytes", e);
        } finally {
            end(outcome);
        }
    }

    private void copy(OutputStream out) throws IOException {
        byte[] chunk = new byte[CHUNK];
        Instant sign = nextSign();
        for (int read; (read = stream.read(chunk, 0, CHUNK)) >= 0; ) {
            out.write(chunk, 0, read);
            sent += read;
            if (clock.instant().isAfter(sign)) {
                watch.alive(sent);
                sign = nextSign();
            }
        }
        out.flush();
    }

    private Instant nextSign() {
        return clock.instant().plusSeconds(DownloadsUnderWay.SIGN_SECONDS);
    }

    /** Ends a download that was opened and never written. */
    @Override
    public void close() {
        if (!over) {
            end(DownloadEnded.Outcome.FAILED);
        }
    }

    private void end(DownloadEnded.Outcome outcome) {
        over = true;
        stamps.close();
        watch.ended(sent, outcome);
    }
}
