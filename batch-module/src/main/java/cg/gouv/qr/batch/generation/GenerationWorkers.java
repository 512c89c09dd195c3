package cg.gouv.qr.batch.generation;

import cg.gouv.qr.platform.Configuration;
import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One partition a core: each is a worker that claims for itself, so there is nothing else to share out. */
@Dependent
@Named
public class GenerationWorkers implements PartitionMapper {
    @Inject
    Configuration configuration;

    @Override
    public PartitionPlan mapPartitions() {
        PartitionPlan plan = new PartitionPlanImpl();
        plan.setPartitions(configuration.generationWorkers());
        plan.setThreads(configuration.generationWorkers());
        plan.setPartitionsOverride(true); // a restarted job gets as many as the node has now
        return plan;
    }
}
