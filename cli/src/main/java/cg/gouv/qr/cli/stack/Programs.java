package cg.gouv.qr.cli.stack;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The programs that some checks need beside the JDK, and their packages on Debian. */
final class Programs {
    /** A program: where the checks look for it, Debian's package of it, and the checks. */
    private record Need(List<String> places, String debianPackage, String checks) {}

    private static final List<Need> NEEDS = List.of(
            new Need(
                    List.of("usr/bin/chromium", "usr/bin/chromium-browser", "usr/bin/google-chrome"),
                    "chromium",
                    "the portal's pages in a browser"),
            new Need(List.of("usr/bin/zbarimg"), "zbar-tools", "reading symbols with zbar, an independent reader"),
            new Need(List.of("usr/sbin/haproxy", "usr/bin/haproxy"), "haproxy", "the domain of several servers"),
            new Need(List.of("usr/sbin/nft", "usr/bin/nft"), "nftables", "a node that is cut off by a firewall rule"),
            new Need(List.of("usr/bin/ip", "usr/sbin/ip"), "iproute2", "the same, in a network namespace of its own"));

    private final Path root;
    private final String user;
    private final PrintStream out;

    /** @param root the file system's root
     *  @param user who runs this: {@code root} may install */
    Programs(Path root, String user, PrintStream out) {
        this.root = root;
        this.user = user;
        this.out = out;
    }

    /**
     * Installs what is missing where it may, and says which checks are left out for want of it.
     *
     * @param complete whether none may be left out
     * @throws Trouble if one would have to be, and none may */
    void prepare(boolean complete) throws IOException, InterruptedException {
        List<Need> missing = missing();
        if (!missing.isEmpty() && user.equals("root") && Files.isExecutable(apt())) {
            install(missing);
            missing = missing();
        }
        for (Need need : missing) {
            out.printf(
                    "Left out: %s (%s is missing; on Debian: apt-get install %s)%n",
                    need.checks, "/" + need.places.get(0), need.debianPackage);
        }
        if (complete && !missing.isEmpty()) {
            throw new Trouble(
                    "With CI=true no check may be left out; missing are " + String.join(", ", packages(missing)));
        }
    }

    private List<Need> missing() {
        return NEEDS.stream()
                .filter(need -> need.places.stream().noneMatch(place -> Files.isExecutable(root.resolve(place))))
                .toList();
    }

    private static List<String> packages(List<Need> needs) {
        return needs.stream().map(Need::debianPackage).toList();
    }

    private Path apt() {
        return root.resolve("usr/bin/apt-get");
    }

    /** A failure is told, and the checks are then left out. */
    private void install(List<Need> missing) throws IOException, InterruptedException {
        List<String> packages = packages(missing);
        out.println("Installing " + String.join(", ", packages));
        Map<String, String> quiet = new LinkedHashMap<>(Map.of("DEBIAN_FRONTEND", "noninteractive"));
        List<String> words =
                new ArrayList<>(List.of(apt().toString(), "install", "-y", "-qq", "--no-install-recommends"));
        words.addAll(packages);
        try {
            new Command("Refreshing the package lists", List.of(apt().toString(), "update", "-qq"))
                    .with(quiet)
                    .run();
            new Command("Installing " + packages, words).with(quiet).run();
        } catch (Trouble failed) {
            out.println(failed.getMessage());
        }
    }
}
