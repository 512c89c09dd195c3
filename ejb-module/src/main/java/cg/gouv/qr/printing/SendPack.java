package cg.gouv.qr.printing;

import cg.gouv.qr.keeping.KeptShards;
import cg.gouv.qr.key.KeyRing;
import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.platform.ReportEvent;
import cg.gouv.qr.printing.content.PackContent;
import cg.gouv.qr.printing.content.ShardStamps;
import cg.gouv.qr.printing.content.ShardUnreadable;
import cg.gouv.qr.signature.EpochKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;

/** Opens what a download sends, outside of any transaction. */
@ApplicationScoped
public class SendPack {
    private static final Logger LOG = System.getLogger(SendPack.class.getName());

    @Inject
    KeptShards kept;

    @Inject
    KeyRing ring;

    @Inject
    DownloadPack downloads;

    @Inject
    DownloadsUnderWay underWay;

    @Inject
    ReportEvent report;

    @Inject
    Clock clock;

    /**
     * Opens a download up to its first bytes: what follows can be sent as far as can be known beforehand.
     *
     * @return to be written, which also ends the download, or closed
     * @throws PackUnavailable if no copy of a shard that it needs can be read or made; the download is over then
     */
    public PackTransfer open(Download download) {
        try {
            return opened(download);
        } catch (ShardUnreadable e) {
            alarm(download, e);
            downloads.end(download, 0, DownloadEnded.Outcome.SHARD_UNREADABLE);
            throw new PackUnavailable(download.pack());
        } catch (RuntimeException e) {
            downloads.end(download, 0, DownloadEnded.Outcome.FAILED);
            throw e;
        }
    }

    private PackTransfer opened(Download download) {
        EpochKeys keys = ring.keys(download.plan().epoch());
        ShardStamps stamps = new ShardStamps(
                download.plan(), kept.of(new LotNumber(download.plan().lot())), keys.shardKey());
        try {
            PackContent content = PackContent.of(download.plan(), stamps, keys);
            return new PackTransfer(content.stream(download.from(), download.to()), stamps, watch(download), clock);
        } catch (RuntimeException e) {
            stamps.close();
            throw e;
        }
    }

    private PackTransfer.Watch watch(Download download) {
        return new PackTransfer.Watch() {
            @Override
            public void alive(long sent) {
                underWay.go(download, sent);
            }

            @Override
            public void unreadable(ShardUnreadable shard) {
                alarm(download, shard);
            }

            @Override
            public void ended(long sent, DownloadEnded.Outcome outcome) {
                downloads.end(download, sent, outcome);
            }
        };
    }

    private void alarm(Download download, ShardUnreadable e) {
        LOG.log(Level.ERROR, "Pack " + download.pack() + " cannot be sent", e);
        report.report(new ShardAlarm(download.pack(), e.shard(), String.valueOf(e.getMessage())));
    }
}
