package cg.gouv.qr.tests.survival;

import cg.gouv.qr.tests.stage.Stage;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * In a run of all tests, begins what later ones need while the first ones leave a processor idle: the domain, then the faults.
 * Not in the long run, whose figures are to be told. JUnit finds it by {@code META-INF/services}.
 */
public final class BeginAhead implements TestExecutionListener {
    private static final int MANY = 20;
    private static final TestTag LONG = TestTag.create("long");

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        Set<String> classes = plan.getRoots().stream()
                .flatMap(root -> plan.getDescendants(root).stream())
                .flatMap(test -> test.getSource().stream())
                .filter(ClassSource.class::isInstance)
                .map(source -> ((ClassSource) source).getClassName())
                .collect(Collectors.toSet());
        if (classes.size() > MANY && classes.contains(FaultsIT.class.getName()) && !isLong(plan)) {
            CompletableFuture<Void> ahead = CompletableFuture.runAsync(Stage::running)
                    .thenRun(Stage::onDomain)
                    .thenRun(FaultsIT::begin);
            assert ahead != null;
        }
    }

    private static boolean isLong(TestPlan plan) {
        return plan.countTestIdentifiers(test -> has(test, LONG)) > 0;
    }

    private static boolean has(TestIdentifier test, TestTag tag) {
        return test.getTags().contains(tag);
    }
}
