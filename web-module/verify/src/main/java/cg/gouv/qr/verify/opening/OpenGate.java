package cg.gouv.qr.verify.opening;

import cg.gouv.qr.gate.Opening;
import cg.gouv.qr.platform.Begun;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Opens the gate when all beans that begin with the application have begun. */
@WebListener
public class OpenGate implements ServletContextListener {
    private static final Logger LOG = System.getLogger(OpenGate.class.getName());

    @Inject
    Begun begun;

    // Its own, since managed executors refuse work while the server itself begins.
    private final Thread opening = new Thread(this::open, "opening");

    @Override
    public void contextInitialized(ServletContextEvent event) {
        opening.setDaemon(true);
        opening.start();
    }

    private void open() {
        try {
            begun.await();
            Opening.open();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "The gate stays closed, since the application has not begun", e);
        }
    }

    /** One that waits for beans that never begin would keep the whole archive in memory. */
    @Override
    public void contextDestroyed(ServletContextEvent event) {
        opening.interrupt();
    }
}
