package cg.gouv.qr.printing.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PackRangeTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(PackFormat.class)
    void isTheSameBytesEachTime(PackFormat format) throws IOException {
        PackPlan plan = APack.written(folder, format, APack.STANDARD, false, 130, 70);
        byte[] first = APack.bytes(APack.content(folder, plan).stream());
        byte[] second = APack.bytes(APack.content(folder, plan).stream());
        assertThat(second).isEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource(PackFormat.class)
    void anyRangeIsASliceOfTheWhole(PackFormat format) throws IOException {
        PackPlan plan = APack.written(folder, format, APack.STANDARD, false, 130, 70);
        PackContent content = APack.content(folder, plan);
        byte[] whole = APack.bytes(content.stream());
        int size = whole.length;
        Random random = new Random(5);
        requireSlice(content, whole, 0, size);
        requireSlice(content, whole, 0, 0);
        requireSlice(content, whole, size, size);
        requireSlice(content, whole, size - 1, size);
        for (int i = 0; i < 3000; i++) { // of every length: a byte, a piece or so, anything up to the end
            int from = i < 1000 ? size - 1 - i % Math.min(size, 1000) : random.nextInt(size);
            int longest = i % 3 == 0 ? 1 : i % 3 == 1 ? 5000 : size;
            requireSlice(content, whole, from, Math.min(size, from + 1 + random.nextInt(longest)));
        }
    }

    @ParameterizedTest
    @EnumSource(PackFormat.class)
    void refusesARangeOutsideOfThePack(PackFormat format) throws IOException {
        PackPlan plan = APack.written(folder, format, APack.STANDARD, false, 10);
        PackContent content = APack.content(folder, plan);
        long size = content.size();
        assertThatThrownBy(() -> content.stream(1, size + 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> content.stream(-1, size)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> content.stream(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void requireSlice(PackContent content, byte[] whole, int from, int to) throws IOException {
        assertThat(Arrays.equals(APack.bytes(content.stream(from, to)), 0, to - from, whole, from, to))
                .as("bytes %d to %d", from, to)
                .isTrue();
    }
}
