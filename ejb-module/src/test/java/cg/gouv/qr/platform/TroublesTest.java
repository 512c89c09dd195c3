package cg.gouv.qr.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TroublesTest {
    private final SQLException refused = new SQLException("Connection refused");

    private final Logger log = Logger.getLogger(Troubles.class.getName());
    private final List<LogRecord> told = new ArrayList<>();
    private final Handler ear = new Handler() {
        @Override
        public void publish(LogRecord line) {
            told.add(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private final Troubles troubles = new Troubles();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void listen() {
        troubles.clock = Clock.fixed(Instant.parse("2026-11-02T08:00:00Z"), ZoneOffset.UTC);
        log.setUseParentHandlers(false);
        log.addHandler(ear);
    }

    @AfterEach
    void stopListening() {
        log.removeHandler(ear);
        log.setUseParentHandlers(true);
    }

    @Test
    void tellsTheFirstFailureAndTheEnd() {
        for (int attempt = 0; attempt < 100; attempt++) {
            troubles.failed("outbox", new IllegalStateException(refused));
        }
        assertThat(told).hasSize(1);
        assertThat(told.get(0).getMessage()).contains("outbox", "2026-11-02T08:00:00Z", "Connection refused");
        assertThat(told.get(0).getThrown())
                .as("what says it all needs no trace")
                .isNull();
        troubles.succeeded("outbox");
        troubles.succeeded("outbox");
        assertThat(told).hasSize(2);
        troubles.failed("outbox", refused);
        assertThat(told).as("trouble of its own").hasSize(3);
    }

    @Test
    void tellsAnotherKindOfFailureWithItsTrace() {
        NullPointerException fault = new NullPointerException();
        troubles.failed("outbox", refused);
        troubles.failed("outbox", fault);
        troubles.failed("outbox", refused);
        assertThat(told).hasSize(2);
        assertThat(told.get(1).getThrown()).isSameAs(fault);
    }

    @Test
    void keepsWorksApart() {
        troubles.failed("outbox", refused);
        troubles.failed("packs", refused);
        assertThat(told).hasSize(2);
    }
}
