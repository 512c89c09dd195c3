package cg.gouv.qr.tests.road;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.cli.stack.FreshProcess;
import cg.gouv.qr.tests.stage.People;
import cg.gouv.qr.tests.stage.Stage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A file of the store is counted, damaged, lost and made again, from the command line. */
class ShardCommandsIT {
    private static final int STAMPS = 350;
    private static final int DIFFERENT = 4;

    private final Stage stage = Stage.running();
    private final Road road = new Road(stage).open();

    @Test
    void findsDamageAndMakesTheFileAgain() throws Exception {
        People.Member company = stage.people().company("magasin");
        People.Member stamper = road.stamper("magasin");
        String order = road.ordered(company, stamper, road.certified(company, "Farine du magasin"), STAMPS);
        road.paid(company, order);
        road.released(order);
        long lot = road.sealed(order).get(0).path("number").asLong();
        StoredShards shards = new StoredShards(stage, lot);
        Path file = shards.file(shards.rows().get(0));
        byte[] sealed = Files.readAllBytes(file);
        road.pack(stamper, lot, "SVG_ZIP", false); // the last: nobody else reads the file, and has it made good
        assertThat(run("store", "status")).contains("copies_each=1");
        assertThat(run("shard", "copies", Long.toString(lot), "0")).contains("1 copies");

        assertThat(run("audit", "stamps", "--lot", Long.toString(lot)))
                .contains("stamps=350 distinct=350 bytes=" + sealed.length + " disagreements=0");
        assertThat(run("shard", "inspect", file.toString()))
                .contains("350 stamps")
                .contains("HTTPS://QR.GOUV.CG/");
        assertThat(run("shard", "verify", file.toString())).contains("350 stamps authenticate");

        byte[] damaged = sealed.clone();
        damaged[sealed.length / 2] ^= 1;
        Files.write(file, damaged);
        assertThat(run("shard", "verify", file.toString()))
                .contains(file.toString())
                .doesNotContain("authenticate");
        assertThat(run("audit", "stamps", "--lot", Long.toString(lot))).doesNotContain("disagreements=0");

        Files.delete(file);
        assertThat(run("shard", "rebuild", Long.toString(lot), "0")).contains("is there again");
        assertThat(Files.readAllBytes(file)).isEqualTo(sealed);
    }

    /** Its last words, whether it agreed or not. */
    private String run(String... arguments) throws Exception {
        return new FreshProcess(stage.installation()).run(List.of(arguments), DIFFERENT);
    }
}
