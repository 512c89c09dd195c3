package cg.gouv.qr.signature;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Makes a vault's file by two runs of the JDK's keytool, in a folder of its own, then moves it to its place. */
final class Pkcs12Creation {
    private static final String PASSWORD_VARIABLE = "ESTAMPILLE_VAULT_PASSWORD"; // not an argument: those are public
    private static final int TIMEOUT_SECONDS = 60;

    private Pkcs12Creation() {}

    static void create(Path file, char[] password) {
        var folder = file.toAbsolutePath().getParent();
        if (Files.exists(file) || folder == null) {
            throw new VaultUnusable("A new vault takes a free place, found " + file);
        }
        try {
            // createTempDirectory gives a folder that only its owner can read
            var workshop = Files.createTempDirectory(folder, ".vault-");
            var made = workshop.resolve("vault.p12");
            try {
                keytool(
                        made,
                        password,
                        List.of("-genseckey", "-keyalg", "AES", "-keysize", "256"),
                        Pkcs12Vault.WRAPPING);
                keytool(
                        made,
                        password,
                        List.of("-genkeypair", "-keyalg", "Ed25519", "-validity", "36500", "-dname", "CN=Estampille"),
                        Pkcs12Vault.MANIFEST);
                Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rw-------"));
                Files.createLink(file, made); // unlike a move, never replaces what another process made meanwhile
            } finally {
                Files.deleteIfExists(made);
                Files.delete(workshop);
            }
        } catch (FileAlreadyExistsException taken) {
            throw new VaultUnusable("A new vault takes a free place, found " + file, taken);
        } catch (IOException failed) {
            throw new VaultUnusable("The vault " + file + " was not made", failed);
        }
    }

    private static void keytool(Path store, char[] password, List<String> what, String alias) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(what);
        command.addAll(List.of("-alias", alias, "-keystore", store.toString(), "-storetype", "PKCS12"));
        command.addAll(List.of("-storepass:env", PASSWORD_VARIABLE, "-J-Duser.language=en"));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put(PASSWORD_VARIABLE, new String(password));
        var process = builder.start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        try {
            if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new VaultUnusable("keytool makes the key " + alias + ", found: " + output);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new VaultUnusable("keytool was interrupted while it made the key " + alias, interrupted);
        } finally {
            process.destroy();
        }
    }
}
