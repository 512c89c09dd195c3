package cg.gouv.qr.gate;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.jboss.msc.Service;
import org.jboss.msc.service.ServiceActivator;
import org.jboss.msc.service.ServiceActivatorContext;
import org.jboss.msc.service.ServiceName;
import org.jboss.msc.service.StartContext;
import org.jboss.msc.service.StopContext;

/**
 * Opens the {@link Doorway} when all of the archive has begun, and closes it before anything of it ends: WildFly's container
 * of services stops first what depends on the others, and waits for it. Without, a request in the middle of its work would
 * find the next bean gone.
 */
public final class DoorService implements Service, ServiceActivator {
    private static final Logger LOG = System.getLogger(DoorService.class.getName());

    /** Of every component, web application and persistence unit in the archive, under the name it is deployed by everywhere. */
    private static final ServiceName ALL =
            ServiceName.JBOSS.append("deployment", "unit", "estampille.ear", "deploymentCompleteService");

    /** With those that asked how it goes, and ask no more, or are not told that all is well. */
    private static final Duration NOTICE = Duration.ofSeconds(3);

    /** In which every proxy asks that asks at all: longer than any of them waits between two checks of a server that was down. */
    private static final Duration LOOK = Duration.ofMillis(500);

    /**
     * What takes longer is broken off: of a download, its client asks for the rest. Less than a stopped server has before it is
     * killed.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Override
    public void activate(ServiceActivatorContext context) {
        var builder = context.getServiceTarget().addService();
        builder.provides(ServiceName.of("estampille", "door"));
        builder.requires(ALL);
        builder.setInstance(this).install();
    }

    @Override
    public void start(StartContext context) {
        Watchers.OF_ARCHIVE.begin();
        Doorway.OF_ARCHIVE.open();
        if (Gate.BEHIND_PROXY) {
            context.asynchronous();
            new Thread(() -> greet(context), "opening").start();
        }
    }

    /**
     * It has not begun before proxies know it: where servers are deployed one after the other, the next one goes as soon as this
     * one has begun, and no server would be left.
     */
    private static void greet(StartContext context) {
        try {
            int ungreeted = Watchers.OF_ARCHIVE.awaitGreeted(LOOK, NOTICE);
            if (ungreeted > 0) {
                LOG.log(Level.INFO, "{0} who ask how the application goes were not told that all is well", ungreeted);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            context.complete();
        }
    }

    @Override
    public void stop(StopContext context) {
        context.asynchronous();
        new Thread(() -> close(context), "closing").start();
    }

    /** When the whole server stops, its listeners do at once: nobody can be told, and it was suspended before. */
    private static void notice() throws InterruptedException {
        int untold = Watchers.OF_ARCHIVE.end(NOTICE);
        if (untold > 0) {
            LOG.log(Level.INFO, "{0} who asked how the application goes do not know that it ends", untold);
        }
    }

    private static void close(StopContext context) {
        try {
            if (!context.getController().getServiceContainer().isShutdown()) {
                notice();
            }
            int inside = Doorway.OF_ARCHIVE.close(PATIENCE);
            if (inside > 0) {
                LOG.log(Level.WARNING, "The application goes while {0} requests are under way in it", inside);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            context.complete();
        }
    }
}
