package cg.gouv.qr.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {
    @TempDir
    Path folder;

    @Test
    void addsTheOffsetToEachServersOwnPort() {
        assertThat(Ports.choose("18000").byName())
                .isEqualTo(Map.of(
                        "http",
                        26080,
                        "management",
                        27990,
                        "keycloak",
                        26180,
                        "keycloakManagement",
                        27000,
                        "postgresql",
                        23432));
    }

    @Test
    void asksTheSystemForFreePortsThatDiffer() {
        Ports ports = Ports.choose("auto");
        assertThat(new HashSet<>(ports.byName().values())).hasSize(5);
        assertThat(ports.byName().values()).allMatch(Ports::isFree);
    }

    @Test
    void refusesAnOffsetThatLeavesThePortRange() {
        assertThatThrownBy(() -> Ports.choose("60000"))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("got 60000");
        assertThatThrownBy(() -> Ports.choose("-1")).isInstanceOf(Trouble.class).hasMessageContaining("got -1");
        assertThatThrownBy(() -> Ports.choose("many"))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("got \"many\"");
    }

    @Test
    void seesThatAPortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.isFree(taken.getLocalPort())).isFalse();
            assertThatThrownBy(() -> Resources.requireFreePort("HTTP", taken.getLocalPort()))
                    .isInstanceOfSatisfying(
                            PortTaken.class,
                            refused -> assertThat(refused.port()).isEqualTo(taken.getLocalPort()))
                    .hasMessageContaining("ESTAMPILLE_PORT_OFFSET");
        }
    }

    @Test
    void keepsTheRecordedPortsUntilAnotherOffsetIsAsked() {
        Installation automatic = Installation.at(folder, folder, Map.of("ESTAMPILLE_PORT_OFFSET", "auto"));
        Ports first = automatic.ports();
        assertThat(Installation.at(folder, folder, Map.of("ESTAMPILLE_PORT_OFFSET", "auto"))
                        .ports())
                .isEqualTo(first);
        assertThat(Installation.at(folder, folder, Map.of()).ports()).isEqualTo(first);
        assertThat(Installation.at(folder, folder, Map.of("ESTAMPILLE_PORT_OFFSET", "1000"))
                        .ports()
                        .http())
                .isEqualTo(9080);
    }
}
