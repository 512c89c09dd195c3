package cg.gouv.qr.cli.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The PKCS#12 file that stands for the token on a developer's machine: an AES-256 key that wraps the epochs' roots, and the
 * Ed25519 pair that signs manifests. Made once; whoever loses it loses every stamp.
 */
final class Keys {
    static final String WRAPPING = "wrapping";
    static final String MANIFEST = "manifest";
    private static final String PASSWORD = "ESTAMPILLE_KEYSTORE_PASSWORD";

    private Keys() {}

    /** Makes it if it is absent; whether it did. */
    static boolean makeOnce(Installation installation) throws IOException, InterruptedException {
        Path keystore = installation.keystore();
        if (Files.exists(keystore)) {
            return false;
        }
        Path fresh = keystore.resolveSibling(keystore.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        keytool(installation, fresh, List.of("-genseckey", "-alias", WRAPPING, "-keyalg", "AES", "-keysize", "256"));
        keytool(
                installation,
                fresh,
                List.of(
                        "-genkeypair",
                        "-alias",
                        MANIFEST,
                        "-keyalg",
                        "Ed25519",
                        "-dname",
                        "CN=Estampille manifests",
                        "-validity",
                        "3650"));
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
        Files.move(fresh, keystore, StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    /** The password goes by the environment: arguments can be read by every process of the machine. */
    private static void keytool(Installation installation, Path keystore, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        words.addAll(arguments);
        words.addAll(List.of("-keystore", keystore.toString(), "-storetype", "PKCS12", "-storepass:env", PASSWORD));
        String said = new Command("Making the keystore", words)
                .with(Map.of(PASSWORD, installation.keystorePassword()))
                .run();
        if (!Files.exists(keystore)) {
            throw new Trouble("keytool was to write %s, and did not:%n%s".formatted(keystore, said));
        }
    }
}
