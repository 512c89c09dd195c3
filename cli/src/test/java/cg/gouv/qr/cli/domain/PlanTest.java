package cg.gouv.qr.cli.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cg.gouv.qr.cli.stack.Installation;
import cg.gouv.qr.cli.stack.Trouble;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanTest {
    @TempDir
    Path state;

    @Test
    void givesEachServerAnAddressOfItsOwn() {
        Plan plan = new Plan(7, Colour.BLUE, List.of(1, 2));
        Set<String> addresses =
                new HashSet<>(Set.of(plan.controllerAddress(), plan.hostAddress(1), plan.hostAddress(2)));
        plan.servers().forEach(server -> addresses.add(plan.address(server)));
        assertThat(addresses).hasSize(3 + 2 * 4).allMatch(address -> address.matches("127\\.7\\.[012]\\.\\d+"));
        assertThat(plan.address(ServerName.parse("green2s"))).isEqualTo("127.7.2.4");
    }

    @Test
    void namesTheMembersThatAlwaysRun() {
        assertThat(new Plan(7, Colour.BLUE, List.of(1, 3)).members(Colour.GREEN))
                .isEqualTo("127.7.1.2[7600],127.7.3.2[7600]");
    }

    @Test
    void knowsItsHostsByName() {
        Plan plan = new Plan(7, Colour.BLUE, List.of(1, 3));
        assertThat(plan.host("host3")).isEqualTo(3);
        assertThatThrownBy(() -> plan.host("host2"))
                .isInstanceOf(Trouble.class)
                .hasMessage("A host is one of [host1, host3], got \"host2\"");
    }

    @Test
    void isReadAsItWasWritten() {
        Installation installation = Installation.at(Path.of(".."), state, Map.of());
        Plan plan = new Plan(9, Colour.GREEN, List.of(3, 1));
        plan.write(installation);
        assertThat(Plan.read(installation)).isEqualTo(plan);
        assertThat(plan.hosts()).containsExactly(1, 3);
        assertThat(plan.plusOne().hosts()).containsExactly(1, 2, 3);
        assertThat(plan.without(3).hosts()).containsExactly(1);
    }

    @Test
    void refusesMoreHostsThanThereMayBe() {
        Installation installation = Installation.at(Path.of(".."), state, Map.of());
        assertThatThrownBy(() -> Plan.fresh(installation, 10)).hasMessage("A domain has 1 to 9 hosts here, got 10");
        assertThatThrownBy(() -> Plan.read(installation)).isInstanceOf(Trouble.class);
    }

    @Test
    void namesTheFileThatCannotBeRead() throws Exception {
        Installation installation = Installation.at(Path.of(".."), state, Map.of());
        Plan.fresh(installation, 2).write(installation);
        Path file = state.resolve("domain/domain.properties");
        for (String broken : List.of("", "block=7\nactive=red\nhosts=1", "block=7\nactive=blue\nhosts=1,zwei")) {
            Files.writeString(file, broken);
            assertThatThrownBy(() -> Plan.read(installation))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining(file.toString());
        }
    }

    @Test
    void knowsAServerByItsName() {
        assertThat(ServerName.parse("blue12s")).isEqualTo(new ServerName(Colour.BLUE, 12, true));
        assertThat(new ServerName(Colour.GREEN, 2, false)).hasToString("green2");
        assertThatThrownBy(() -> ServerName.parse("red1")).hasMessageContaining("got \"red1\"");
    }
}
