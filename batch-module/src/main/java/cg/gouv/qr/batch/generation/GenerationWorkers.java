package cg.gouv.qr.batch.generation;

import cg.gouv.qr.platform.Configuration;
import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Properties;
import java.util.stream.Stream;

/** One partition a core: each is a worker that claims for itself, so there is nothing else to share out. */
@Dependent
@Named
public class GenerationWorkers implements PartitionMapper {
    @Inject
    Configuration configuration;

    @Override
    public PartitionPlan mapPartitions() {
        int workers = configuration.generationWorkers();
        PartitionPlan plan = new PartitionPlanImpl();
        plan.setPartitions(workers);
        plan.setThreads(workers);
        // JBeret asks for them, and the plan fails when nobody gave any.
        plan.setPartitionProperties(
                Stream.generate(Properties::new).limit(workers).toArray(Properties[]::new));
        plan.setPartitionsOverride(true); // a restarted job gets as many as the node has now
        return plan;
    }
}
