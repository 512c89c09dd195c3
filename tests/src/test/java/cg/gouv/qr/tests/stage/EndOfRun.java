package cg.gouv.qr.tests.stage;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Stops the servers when the last test is done, whatever became of it. JUnit finds it by {@code META-INF/services}. */
public final class EndOfRun implements LauncherSessionListener {
    @Override
    public void launcherSessionClosed(LauncherSession session) {
        Stage.end();
    }
}
