package cg.gouv.qr.cli.domain;

import cg.gouv.qr.cli.stack.Trouble;
import java.io.IOException;

/** Signals that Java has no name for. */
final class Signals {
    private Signals() {}

    /** It stands still, and does not know it. */
    static void freeze(ProcessHandle process) throws IOException, InterruptedException {
        send("STOP", process);
    }

    static void thaw(ProcessHandle process) throws IOException, InterruptedException {
        send("CONT", process);
    }

    private static void send(String signal, ProcessHandle process) throws IOException, InterruptedException {
        int code = new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
        if (code != 0) {
            throw new Trouble("Process %d took no signal %s".formatted(process.pid(), signal));
        }
    }
}
