package cg.gouv.qr.cli.store;

import cg.gouv.qr.cli.stack.Installation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Those of the store's places that are folders, hot ones first. Only the server reads its buckets. */
public final class StoreFolders {
    private static final List<String> SETTINGS =
            List.of("ESTAMPILLE_STORE_HOT", "ESTAMPILLE_STORE_WARM", "ESTAMPILLE_STORE_COLD");

    private final List<Path> folders;

    private StoreFolders(List<Path> folders) {
        this.folders = folders;
    }

    public static StoreFolders of(Installation installation) {
        Stream<Path> hot =
                installation.setting(SETTINGS.get(0)).isPresent() ? Stream.empty() : Stream.of(installation.store());
        Stream<Path> named = SETTINGS.stream()
                .flatMap(name -> installation.setting(name).stream())
                .flatMap(list -> Stream.of(list.split(",", -1)))
                .map(String::strip)
                .filter(place -> !place.isEmpty() && !place.startsWith("s3:"))
                .map(Path::of);
        return new StoreFolders(Stream.concat(hot, named).distinct().toList());
    }

    /** @param folder of the shard's hour, from its row; null for shards of the time before there were any */
    public static Path name(@Nullable String folder, long lot, int index) {
        String name = String.format(Locale.ROOT, "lot-%010d/shard-%05d.est", lot, index);
        return Path.of(folder == null ? name : folder + "/" + name);
    }

    /** The first copy that is there. */
    public Optional<Path> find(Path name) {
        return folders.stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** Where the file belongs first, there or not. */
    public Path first(Path name) {
        return folders.get(0).resolve(name);
    }

    /** The files of a lot's sealed shards, in their order; of one that lies in none of the folders, where it belongs first. */
    public List<Path> ofLot(Connection database, long lot) throws SQLException {
        List<Path> files = new ArrayList<>();
        try (PreparedStatement query = database.prepareStatement(
                "select index_in_lot, folder from shard where lot_number = ? and state = 'SEALED' order by index_in_lot")) {
            query.setLong(1, lot);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    Path name = name(rows.getString(2), lot, rows.getInt(1));
                    files.add(find(name).orElseGet(() -> first(name)));
                }
            }
        }
        return files;
    }

    @Override
    public String toString() {
        return folders.toString();
    }
}
