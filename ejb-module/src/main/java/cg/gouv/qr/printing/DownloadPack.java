package cg.gouv.qr.printing;

import static cg.gouv.qr.platform.Permission.DISTRIBUTION_READ;

import cg.gouv.qr.lot.Lot;
import cg.gouv.qr.lot.LotState;
import cg.gouv.qr.lot.Lots;
import cg.gouv.qr.lot.ReadLots;
import cg.gouv.qr.platform.Caller;
import cg.gouv.qr.platform.CountryProfile;
import cg.gouv.qr.platform.DomainEvent;
import cg.gouv.qr.platform.NotFound;
import cg.gouv.qr.shard.Digest;
import cg.gouv.qr.stamper.StamperNotApproved;
import cg.gouv.qr.stamper.Stampers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * Lets a stamper download its packs. Whether it may is decided in a transaction; the bytes flow after it, by {@link
 * SendPack}; how it ended is written down in another.
 */
@Stateless
@RolesAllowed(DISTRIBUTION_READ)
public class DownloadPack {
    @Inject
    PrintPacks packs;

    @Inject
    Lots lots;

    @Inject
    ReadLots readLots;

    @Inject
    Stampers stampers;

    @Inject
    PackPlans plans;

    @Inject
    PackObstacles obstacles;

    @Inject
    DownloadsUnderWay underWay;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Caller caller;

    @Inject
    CountryProfile country;

    @Inject
    Clock clock;

    /**
     * What the caller may download; leaves no trace.
     *
     * @throws NotFound if there is no such pack, or it is another stamper's
     * @throws OnlyItsStamper if the caller sees packs of others, which it may not download
     * @throws StamperNotApproved if the stamper's approval is suspended or over
     * @throws LotNotSealed while the lot is being made
     * @throws PackNotReady while the pack is being prepared
     * @throws CertificationRevoked if the certification behind the lot was revoked
     * @throws LotRevoked if the whole lot was
     */
    public PackOffer offer(PackId id) {
        PrintPack pack = packs.get(id);
        permitted(pack);
        return new PackOffer(
                id,
                pack.fileName(),
                pack.format().mediaType(),
                pack.knownSize(),
                Digest.of(Objects.requireNonNull(pack.sha256(), "a pack that is ready has a hash")));
    }

    /**
     * Begins a download, which the audit hears of and which counts until it is ended.
     *
     * @param from first byte, from 0
     * @param to behind the last byte
     * @throws TooManyDownloads if the stamper has as many under way as it may have; and as {@link #offer}
     */
    public Download begin(PackId id, long from, long to) {
        PrintPack pack = packs.get(id);
        Lot lot = permitted(pack);
        long size = pack.knownSize();
        if (from < 0 || to < from || to > size) {
            throw new IllegalArgumentException("A range lies in [0, " + size + "), got [" + from + ", " + to + ")");
        }
        Download download = new Download(UUID.randomUUID(), id, pack.stamper(), plans.of(pack, lot), from, to, size);
        underWay.begin(download, caller.person());
        events.fire(new DownloadBegun(download.id(), id, pack.lot(), pack.stamper(), from, to));
        return download;
    }

    /** @param sent bytes handed to the network */
    public void end(Download download, long sent, DownloadEnded.Outcome outcome) {
        if (underWay.end(download, outcome == DownloadEnded.Outcome.COMPLETED)) {
            events.fire(new DownloadEnded(download.id(), download.pack(), download.stamper(), sent, outcome));
        }
    }

    private Lot permitted(PrintPack pack) {
        if (!pack.stamper().equals(caller.organisationOrNull())) {
            throw new OnlyItsStamper(pack.id());
        }
        stampers.find(pack.stamper())
                .orElseThrow(() -> new StamperNotApproved(pack.stamper()))
                .requireApproved(LocalDate.now(clock.withZone(country.zone())));
        Lot lot = lots.get(pack.lot());
        obstacles.requireNone(lot);
        if (lot.state() != LotState.SEALED) {
            throw new LotNotSealed(lot.number(), readLots.progress(lot.number()).made(), lot.quantity());
        }
        pack.requireReady();
        return lot;
    }
}
