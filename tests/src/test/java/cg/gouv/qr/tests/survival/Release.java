package cg.gouv.qr.tests.survival;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.tests.stage.Stage;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/**
 * The archive of this build with a mark on each page that a phone sees: whoever serves it runs this one and no other, not
 * even one of an earlier run. An archive that a group has already is not deployed again.
 */
record Release(Path archive, String mark) {
    private static final String WAR = "verify.war";
    private static final String FOOT = "WEB-INF/classes/pages/foot.html";

    static Release marked(String name, Path folder) throws IOException {
        Release release =
                new Release(folder.resolve(name + ".ear"), "<!-- %s %s -->".formatted(name, UUID.randomUUID()));
        Files.copy(Stage.root().resolve("ear/target/estampille.ear"), release.archive());
        Path war = folder.resolve(name + ".war");
        try (FileSystem ear = FileSystems.newFileSystem(release.archive())) {
            Files.copy(ear.getPath(WAR), war);
            release.mark(war);
            Files.copy(war, ear.getPath(WAR), StandardCopyOption.REPLACE_EXISTING);
        }
        return release;
    }

    /** An archive that no server can start: it names a module that it has not. */
    static Path broken(Path folder) throws IOException {
        Path archive = folder.resolve("broken.ear");
        Files.copy(Stage.root().resolve("ear/target/estampille.ear"), archive);
        try (FileSystem ear = FileSystems.newFileSystem(archive)) {
            Files.delete(ear.getPath(WAR));
        }
        return archive;
    }

    private void mark(Path war) throws IOException {
        try (FileSystem pages = FileSystems.newFileSystem(war)) {
            Path foot = pages.getPath(FOOT);
            String page = Files.readString(foot);
            assertThat(page).contains("</body>");
            Files.writeString(foot, page.replace("</body>", mark + "</body>"));
        }
    }
}
