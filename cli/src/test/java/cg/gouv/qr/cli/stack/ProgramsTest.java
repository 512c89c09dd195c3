package cg.gouv.qr.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a machine that is a folder, with a package manager that writes down what it is told. */
class ProgramsTest {
    @TempDir
    Path machine;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void installsWhatIsMissingAsRoot() throws Exception {
        allBut("chromium");
        apt("touch \"$folder/chromium\"; chmod +x \"$folder/chromium\"");
        prepare("root", true);
        assertThat(Files.readString(machine.resolve("told")))
                .isEqualTo("update -qq\ninstall -y -qq --no-install-recommends chromium\n");
        assertThat(said()).contains("Installing chromium").doesNotContain("Left out");
    }

    @Test
    void installsNothingWhereAllIsThere() throws Exception {
        allBut("chromium");
        program("google-chrome", "exit 0");
        apt("exit 0");
        prepare("root", true);
        assertThat(machine.resolve("told")).doesNotExist();
        assertThat(said()).isEmpty();
    }

    @Test
    void saysWhatIsLeftOutForWhoeverMayNotInstall() throws Exception {
        apt("exit 0");
        prepare("aline", false);
        assertThat(machine.resolve("told")).doesNotExist();
        assertThat(said())
                .contains("Left out: the portal's pages in a browser (/usr/bin/chromium is missing")
                .contains("apt-get install zbar-tools");
    }

    @Test
    void leavesNothingOutInContinuousIntegration() throws Exception {
        program("zbarimg", "exit 0");
        assertThatThrownBy(() -> prepare("aline", true))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("CI=true")
                .hasMessageContaining("chromium");
    }

    @Test
    void tellsWhyAPackageCouldNotBeInstalled() throws Exception {
        apt("echo 'E: Unable to fetch some archives' >&2; exit 100");
        prepare("root", false);
        assertThat(said()).contains("Unable to fetch some archives", "Left out: reading symbols with zbar");
        assertThatThrownBy(() -> prepare("root", true))
                .hasMessageContaining("chromium, zbar-tools, haproxy, nftables, iproute2");
    }

    private void allBut(String left) throws IOException {
        for (String name : List.of("chromium", "zbarimg", "haproxy", "nft", "ip")) {
            if (!name.equals(left)) {
                program(name, "exit 0");
            }
        }
    }

    private void prepare(String user, boolean complete) throws IOException, InterruptedException {
        new Programs(machine, user, new PrintStream(said, true, StandardCharsets.UTF_8)).prepare(complete);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    /** @param installed what it does when it is told to install */
    private void apt(String installed) throws IOException {
        program(
                "apt-get",
                "folder=$(dirname \"$0\"); echo \"$@\" >> \"$folder/../../told\"\n" + "if [ \"$1\" = install ]; then "
                        + installed + "; fi");
    }

    private void program(String name, String body) throws IOException {
        Path folder = Files.createDirectories(machine.resolve("usr/bin"));
        Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + body + "\n");
        var ignored = Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(ignored).isExecutable();
    }
}
