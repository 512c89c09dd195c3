package cg.gouv.qr.cli.bench.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanSetsTest {
    private static final long JOURNAL = 0xfd0c21b94f5a8e13L;

    @TempDir
    Path folder;

    private static ScanSets.Scans scans(int... sequences) {
        ScanSets.Scans scans = new ScanSets.Scans();
        for (int sequence : sequences) {
            scans.add(JOURNAL, sequence);
        }
        return scans;
    }

    @Test
    void areEqualIfEachIsThereOnce() {
        assertThat(ScanSets.of(scans(0, 1, 700), scans(700, 1, 0))).isEqualTo(new ScanSets(3, 3, 0, 0, 0));
        assertThat(ScanSets.of(scans(0, 1, 700), scans(700, 1, 0)).areEqual()).isTrue();
    }

    @Test
    void tellOneThatIsLostFromOneThatNobodyWasToldOf() {
        ScanSets sets = ScanSets.of(scans(0, 1, 2), scans(0, 1, 3));
        assertThat(sets).isEqualTo(new ScanSets(3, 3, 1, 1, 0)); // as many, and not the same
        assertThat(sets.areEqual()).isFalse();
    }

    @Test
    void areNotEqualIfOneIsThereTwice() {
        assertThat(ScanSets.of(scans(0, 1), scans(0, 1, 1))).isEqualTo(new ScanSets(2, 2, 0, 0, 1));
        assertThat(ScanSets.of(scans(0, 1), scans(0, 1, 1)).areEqual()).isFalse();
    }

    @Test
    void keepJournalsApart() {
        ScanSets.Scans other = new ScanSets.Scans();
        other.add(JOURNAL + 1, 0);
        assertThat(ScanSets.of(scans(0), other)).isEqualTo(new ScanSets(1, 1, 1, 1, 0));
    }

    @Test
    void readWhatTheGeneratorWrites() throws Exception {
        BitSet bits = new BitSet();
        bits.set(3);
        bits.set(1000);
        Path file = folder.resolve("scans");
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
            out.writeInt(1);
            out.writeLong(JOURNAL);
            out.writeInt(bits.toByteArray().length);
            out.write(bits.toByteArray());
        }
        assertThat(ScanSets.of(ScanSets.Scans.read(file), scans(3, 1000)).areEqual())
                .isTrue();
    }
}
