package cg.gouv.qr.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The kernel's cache of files. Whoever writes into a full one also pays for taking pages from others, a fifth of a stamp's cost;
 * so what is compared begins with an empty one (proc_sys_vm(5), drop_caches).
 */
final class PageCache {
    private static final Path DROP = Path.of("/proc/sys/vm/drop_caches");
    private static final String PAGES = "1";

    private PageCache() {}

    /** @return whether it is empty now; only root may do it, and not in every container */
    static boolean drop() throws InterruptedException {
        try {
            if (new ProcessBuilder("sync").inheritIO().start().waitFor() != 0) {
                return false;
            }
            Files.writeString(DROP, PAGES);
            return true;
        } catch (IOException notAllowed) {
            return false;
        }
    }
}
