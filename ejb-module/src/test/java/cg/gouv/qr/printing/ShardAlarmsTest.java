package cg.gouv.qr.printing;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.lot.ShardId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryAssignment") // no container injects here
class ShardAlarmsTest {
    @Test
    void countsEachDamagedShardThatAPackMet() {
        var metrics = new SimpleMeterRegistry();
        var alarms = new ShardAlarms();
        alarms.metrics = metrics;
        var alarm = new ShardAlarm(new PackId(new UUID(0, 1)), new ShardId(7, 0), "a hash other than the sealed one");
        alarms.count(alarm);
        alarms.count(alarm);
        assertThat(metrics.counter("printing.shard.alarms").count()).isEqualTo(2);
    }
}
