package cg.gouv.qr.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReportLimitsTest {
    private final ReportLimits limits = new ReportLimits();

    @Test
    void aClientReportsFiveTimesAnHour() {
        for (int i = 0; i < 5; i++) {
            assertThat(limits.report("192.0.2.1")).isZero();
        }
        assertThat(limits.report("192.0.2.1")).isBetween(Duration.ofSeconds(1), Duration.ofMinutes(13));
        assertThat(limits.report("192.0.2.2")).as("somebody else").isZero();
        limits.giveBack("192.0.2.1");
        assertThat(limits.report("192.0.2.1")).isZero();
    }

    @Test
    void aHouseholdIsOneClient() {
        assertThat(ReportLimits.network("2001:db8:1:2:3:4:5:6")).isEqualTo(ReportLimits.network("2001:db8:1:2::9"));
        assertThat(ReportLimits.network("2001:db8:1:3::9")).isNotEqualTo(ReportLimits.network("2001:db8:1:2::9"));
        assertThat(ReportLimits.network("192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(ReportLimits.network("no address")).isEqualTo("no address");
    }

    @Test
    void photosAreLeftOutWhenThereAreTooMany() {
        for (int i = 0; i < 500; i++) {
            assertThat(limits.takesPhoto()).isTrue();
        }
        assertThat(limits.takesPhoto()).isFalse();
    }

    @Test
    void receiptsAreNotGuessed() {
        for (int i = 0; i < 60; i++) {
            assertThat(limits.guess("192.0.2.1")).isZero();
            limits.missed("192.0.2.1");
        }
        assertThat(limits.guess("192.0.2.1")).isPositive();
        assertThat(limits.guess("192.0.2.2")).isZero();
    }
}
