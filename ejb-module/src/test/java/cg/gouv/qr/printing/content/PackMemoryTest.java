package cg.gouv.qr.printing.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import org.junit.jupiter.api.Test;

class PackMemoryTest {
    /** A hundred million stamps: 10 GB of rows, 50 GB of images, 150 GB of drawings, and a tenth of them on sheets, of which the ends are read and the middle skipped. */
    @Test
    void doesNotGrowWithTheLot() throws IOException {
        for (PackFormat format : PackFormat.values()) {
            int quantity = format == PackFormat.PDF ? PackFormat.MOST_ON_SHEETS : 100_000_000;
            PackContent content =
                    PackContent.of(APack.imagined(format, quantity, 4), APack.imaginedStamps(), APack.KEYS);
            assertThat(content.size()).isBetween(90L * quantity, 2_000L * quantity);
            long before = used();
            try (PackStream begin = content.stream();
                    PackStream end = content.stream(content.size() - 5_000_000, content.size())) {
                begin.readNBytes(5_000_000);
                end.transferTo(OutputStream.nullOutputStream());
                assertThat(used() - before).isLessThan(16_000_000);
            }
        }
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getCollectionUsage)
                .mapToLong(usage -> usage == null ? 0 : usage.getUsed())
                .sum();
    }
}
