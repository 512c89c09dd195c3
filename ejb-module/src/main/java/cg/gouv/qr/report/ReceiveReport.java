package cg.gouv.qr.report;

import cg.gouv.qr.platform.AsPlatform;
import cg.gouv.qr.platform.InvalidValue;
import cg.gouv.qr.verification.LocateStamp;
import cg.gouv.qr.verification.LocateStamp.Located;
import cg.gouv.qr.verification.PresentedCode;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Anybody reports a suspicious product. What takes time, the photo, is done before a transaction begins. */
@Stateless
@PermitAll
@AsPlatform("reports")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReceiveReport {
    /** How many photos a node draws at a time: each takes up to 200 MB and a second. */
    private static final Semaphore DRAWING = new Semaphore(2);

    private static final int PATIENCE_SECONDS = 5;

    @Inject
    ReportLimits limits;

    @Inject
    KeepReport keeper;

    @Inject
    LocateStamp locate;

    /** A receipt, or the advice to wait. */
    public sealed interface Answer {}

    /** @param withoutPhoto whether the photo that was sent is not kept, since there are too many at the moment */
    public record Received(ReceiptNumber receipt, boolean withoutPhoto) implements Answer {}

    /** Too many reports from the client's network, or from all. */
    public record TooMany(Duration delay) implements Answer {}

    /** To be asked before what is sent is read. @return how long the client has to wait; zero if it may begin */
    public Duration begin(String client) {
        return limits.attempt(client);
    }

    /**
     * @param client the network address that is counted; it is not kept
     * @throws InvalidValue for the first value that is wrong; nothing is kept then
     */
    public Answer receive(Told told, String client) {
        Told checked = told.checked();
        Optional<ReceiptNumber> before = keeper.before(checked.token());
        if (before.isPresent()) {
            return new Received(before.get(), false);
        }
        Duration delay = limits.report(client);
        if (!delay.isZero()) {
            return new TooMany(delay);
        }
        boolean kept = false;
        try {
            byte[] photo = drawn(checked.photo());
            ReceiptNumber receipt = keeper.keep(checked, located(checked.code()), photo);
            kept = true;
            return new Received(receipt, checked.photo() != null && photo == null);
        } finally {
            if (!kept) {
                limits.giveBack(client);
            }
        }
    }

    private Optional<Located> located(@Nullable String code) {
        return Optional.ofNullable(code)
                .filter(typed -> !typed.isEmpty())
                .map(typed -> locate.locate(PresentedCode.ofTyped(typed)));
    }

    private byte @Nullable [] drawn(@Nullable SentPhoto sent) {
        if (sent == null || !limits.takesPhoto()) {
            return null;
        }
        try {
            if (!DRAWING.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return null;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
        try {
            return CleanPhoto.of(sent.content());
        } catch (InvalidValue refused) {
            limits.givePhotoBack(); // or whoever sends rubbish would use up everybody's
            throw refused;
        } finally {
            DRAWING.release();
        }
    }
}
