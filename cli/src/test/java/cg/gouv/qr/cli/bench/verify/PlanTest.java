package cg.gouv.qr.cli.bench.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cg.gouv.qr.cli.stack.Trouble;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class PlanTest {
    @Test
    void isAMillionStampsInTenThousandLotsUnlessToldOtherwise() {
        BenchVerify command = new BenchVerify();
        CommandLine.populateCommand(command, "--minutes", "10");
        assertThat(command.stamps).isEqualTo(1_000_000);
        assertThat(command.lots).isEqualTo(10_000);
        assertThat(command.rate).isEqualTo(5000);
        assertThat(command.minutes).isEqualTo(10);
    }

    @Test
    void saysWhichOptionIsWrongAndWhatItMayBe() {
        assertThatExceptionOfType(Trouble.class)
                .isThrownBy(() -> new Plan(1000, 300, 1, 1, 0, 1, 1, 0, 1, 1))
                .withMessage("--stamps must be a multiple of --lots, got 1000 and 300");
        assertThatExceptionOfType(Trouble.class)
                .isThrownBy(() -> new Plan(1000, 2000, 1, 1, 0, 1, 1, 0, 1, 1))
                .withMessage("--stamps lies in [6000, 10000000], got 1000");
        assertThatExceptionOfType(Trouble.class)
                .isThrownBy(() -> new Plan(1000, 10, 1, Double.NaN, 0, 1, 1, 0, 1, 1))
                .withMessageStartingWith("--seconds lies in [1, 3600]");
        assertThatExceptionOfType(Trouble.class)
                .isThrownBy(() -> new Plan(1000, 10, 0, 1, 0, 1, 1, 0, 1, 1))
                .withMessageStartingWith("--rounds");
    }

    @Test
    void tellsEachStampsSerialByItsLot() {
        MadeUpLots lots = new MadeUpLots(10, 100, 5000, 120, 1);
        assertThat(lots.stamps()).isEqualTo(1000);
        assertThat(lots.serial(0)).isEqualTo(5000);
        assertThat(lots.serial(99)).isEqualTo(5099);
        assertThat(lots.serial(100)).isEqualTo(5120);
        assertThat(lots.serial(999)).isEqualTo(5000 + 9 * 120 + 99);
    }

    @Test
    void runsOnNobodyElsesDataKeysAndServers() {
        Map<String, String> settings = OwnPlatform.settings(Map.ofEntries(
                Map.entry("ESTAMPILLE_DB_URL", "jdbc:postgresql://elsewhere/estampille"),
                Map.entry("ESTAMPILLE_DB_OWNER_PASSWORD", "secret"),
                Map.entry("ESTAMPILLE_OIDC_URL", "https://elsewhere"),
                Map.entry("ESTAMPILLE_KEYSTORE", "/keys"),
                Map.entry("ESTAMPILLE_STORE", "/store"),
                Map.entry("ESTAMPILLE_STORE_HOT", "/hot"),
                Map.entry("ESTAMPILLE_S3_ACCESS_KEY", "key"),
                Map.entry("ESTAMPILLE_SCAN_JOURNAL", "/scans"),
                Map.entry("ESTAMPILLE_PORT_OFFSET", "0"),
                Map.entry("ESTAMPILLE_NETWORK_LIMITS", "0.0.0.0/0=off"),
                Map.entry("ESTAMPILLE_SCAN_JOURNAL_MB", "64"),
                Map.entry("ESTAMPILLE_JVM_OPTIONS", "-Xmx2g"),
                Map.entry("PATH", "/bin")));
        assertThat(settings)
                .containsOnly(
                        Map.entry("ESTAMPILLE_PORT_OFFSET", "auto"),
                        Map.entry("ESTAMPILLE_BEHIND_PROXY", "true"),
                        Map.entry("ESTAMPILLE_TRUSTED_PROXIES", "127.0.0.1"),
                        Map.entry("ESTAMPILLE_POSTGRESQL_OPTIONS", "-c shared_preload_libraries=pg_stat_statements"),
                        Map.entry("ESTAMPILLE_SCAN_JOURNAL_MB", "64"),
                        Map.entry("ESTAMPILLE_JVM_OPTIONS", "-Xmx2g"),
                        Map.entry("PATH", "/bin"));
    }
}
