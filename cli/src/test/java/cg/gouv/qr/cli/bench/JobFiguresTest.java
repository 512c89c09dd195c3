package cg.gouv.qr.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class JobFiguresTest {
    private static final double ENGINE = 1.25;

    @Test
    void aLargeLotIsComparedWithTheEngineFromItsTenthMillionOn() {
        CostCourse course = new CostCourse(100);
        course.add(10_000_000, 130);
        course.add(20_000_000, 145);

        JobFigures figures = figures(20_000_000, course);

        assertThat(figures.cpuSecondsPerMillionToTenth()).isEqualTo(3);
        assertThat(figures.cpuSecondsPerMillionFromTenth()).isEqualTo(1.5);
        assertThat(figures.ratioToEngine()).isCloseTo(1.2, within(1e-9));
        assertThat(figures.table()).contains("The engine alone takes 1.25; the job 1.20 times as much");
    }

    @Test
    void aSmallLotIsComparedWhole() {
        CostCourse course = new CostCourse(100);
        course.add(1_000_000, 102.5);

        JobFigures figures = figures(1_000_000, course);

        assertThat(figures.cpuSecondsPerMillionFromTenth()).isNull();
        assertThat(figures.ratioToEngine()).isCloseTo(2, within(1e-9));
    }

    private static JobFigures figures(long stamps, CostCourse course) {
        return JobFigures.of(stamps, stamps, 20, course, 26, ENGINE, 124 * stamps, 300, 1);
    }
}
