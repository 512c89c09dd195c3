package cg.gouv.qr.cli.domain;

import cg.gouv.qr.cli.stack.Trouble;
import java.io.IOException;

/** Signals that Java has no name for. */
final class Signals {
    private Signals() {}

    /** It stands still, and does not know it. */
    static void freeze(ProcessHandle process) throws IOException {
        send("STOP", process);
    }

    static void thaw(ProcessHandle process) throws IOException {
        send("CONT", process);
    }

    static void send(String signal, ProcessHandle process) throws IOException {
        try {
            int code = new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new Trouble("Process %d took no signal %s".formatted(process.pid(), signal));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while process %d was sent signal %s".formatted(process.pid(), signal), e);
        }
    }
}
