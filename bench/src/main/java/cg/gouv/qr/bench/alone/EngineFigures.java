package cg.gouv.qr.bench.alone;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * What the engine took alone. In JSON the names are in snake case.
 *
 * @param stamps written
 * @param cpuSecondsPerMillion of the threads that wrote them
 */
@JsonNaming(SnakeCaseStrategy.class)
record EngineFigures(long stamps, double cpuSecondsPerMillion) {}
