package cg.gouv.qr.offline;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.key.EpochState;
import cg.gouv.qr.listing.ListPartition;
import cg.gouv.qr.shard.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The signed part of the vector in docs/offline-list.md is what is signed of such a lot. */
class ListClaimsTest {
    @Test
    void areThoseOfTheSpecification() throws IOException {
        String document = Files.readString(Path.of("..", "docs", "offline-list.md"));
        ListPartition only = new ListPartition(
                4,
                Integer.parseInt(value(document, "bits")),
                1,
                Integer.parseInt(value(document, "partition.size")),
                Digest.ofHex(value(document, "partition.sha256")));
        ListClaims claims = ListClaims.of(
                AListedLot.of(42, 1, EpochState.ACTIVE, 4, LocalDate.parse("2026-11-21")),
                "https://qr.gouv.cg",
                HexFormat.of().parseHex(value(document, "salt")),
                Instant.parse("2026-11-21T12:00:00Z"));

        assertThat(claims.signed(List.of(only), new VectorsVault())).isEqualTo(value(document, "signed"));
    }

    private static String value(String document, String name) {
        Matcher line = Pattern.compile("^" + Pattern.quote(name) + " = (.*)$", Pattern.MULTILINE)
                .matcher(document);
        assertThat(line.find()).as("a vector's " + name).isTrue();
        return line.group(1);
    }
}
