package cg.gouv.qr.verify.opening;

import cg.gouv.qr.gate.Opening;
import cg.gouv.qr.platform.Begun;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Opens the gate when the application has begun. */
@WebListener
public class OpenGate implements ServletContextListener {
    @Inject
    Begun begun;

    // A thread of its own: managed executors refuse work while the server itself begins.
    @Override
    public void contextInitialized(ServletContextEvent event) {
        Thread opening = new Thread(
                () -> {
                    begun.await();
                    Opening.open();
                },
                "opening");
        opening.setDaemon(true);
        opening.start();
    }
}
