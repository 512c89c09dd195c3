package cg.gouv.qr.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CostCourseTest {
    private static final Offset<Double> EXACTLY = within(1e-9);

    private final CostCourse course = new CostCourse(100);

    @Test
    void costBetweenTwoPointsGrowsInAStraightLine() {
        course.add(10, 120);
        course.add(20, 160);

        assertThat(course.seconds(0, 20)).isCloseTo(60, EXACTLY);
        assertThat(course.seconds(0, 5)).isCloseTo(10, EXACTLY);
        assertThat(course.secondsPerStamp(10, 20)).isCloseTo(4, EXACTLY);
        assertThat(course.secondsPerStamp(5, 15)).isCloseTo(3, EXACTLY);
    }

    @Test
    void whatIsSpentBeforeTheFirstStampBelongsToIt() {
        course.add(0, 105);
        course.add(10, 110);

        assertThat(course.seconds(0, 10)).isCloseTo(10, EXACTLY);
    }

    @Test
    void whatIsSpentAfterTheLastStampBelongsToIt() {
        course.add(10, 110);
        course.add(10, 112);

        assertThat(course.seconds(0, 10)).isCloseTo(12, EXACTLY);
    }

    @Test
    void nothingIsSaidBeyondTheLastPoint() {
        course.add(10, 110);

        assertThatThrownBy(() -> course.seconds(0, 11)).hasMessageContaining("from 0 to 10, asked for 11");
    }
}
