package cg.gouv.qr.cli.domain;

import cg.gouv.qr.cli.stack.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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

    /** Whether it stands still (the kernel's state T, proc(5)). */
    static boolean isFrozen(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            // After the name, which is in parentheses and may hold anything.
            return stat.startsWith("T", stat.lastIndexOf(')') + 2);
        } catch (IOException gone) {
            return false;
        }
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
