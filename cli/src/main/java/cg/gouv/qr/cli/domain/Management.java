package cg.gouv.qr.cli.domain;

import cg.gouv.qr.cli.stack.Trouble;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.security.auth.callback.Callback;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.as.controller.client.Operation;
import org.jboss.as.controller.client.OperationBuilder;
import org.jboss.dmr.ModelNode;

/**
 * A management interface: the domain controller's, or a single server's. Who may read its files on this machine is let in (SASL JBOSS-LOCAL-USER), so
 * there is no password to keep.
 */
public final class Management implements AutoCloseable {
    private final ModelControllerClient client;

    public Management(String address, int port) {
        try {
            client = ModelControllerClient.Factory.create("remote+http", address, port, (Callback[] callbacks) -> {});
        } catch (IOException e) {
            throw new Trouble("The server's management address %s is none: %s".formatted(address, e.getMessage()), e);
        }
    }

    /** An operation at an address, such as {@code operation("start", "host", "host1", "server-config", "blue1")}. */
    public static ModelNode operation(String name, String... address) {
        ModelNode operation = new ModelNode();
        operation.get("operation").set(name);
        ModelNode place = operation.get("address").setEmptyList();
        for (int i = 0; i < address.length; i += 2) {
            place.add(address[i], address[i + 1]);
        }
        return operation;
    }

    /**
     * Carries an operation out.
     *
     * @return its result
     * @throws Trouble if it failed, with the server's words
     */
    public ModelNode run(ModelNode operation) {
        return require(operation, answer(OperationBuilder.create(operation).build()));
    }

    /** The same with a file, which the operation names as its input stream 0. */
    public ModelNode run(ModelNode operation, Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return require(
                    operation,
                    answer(OperationBuilder.create(operation)
                            .addInputStream(content)
                            .build()));
        } catch (IOException e) {
            throw new Trouble("%s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    /** Its result; nothing if it fails, such as one at an address that does not exist, or if nobody answers. */
    public Optional<ModelNode> ask(ModelNode operation) {
        try {
            ModelNode answer = client.execute(operation);
            return succeeded(answer) ? Optional.of(answer.get("result")) : Optional.empty();
        } catch (IOException nobody) {
            return Optional.empty();
        }
    }

    private ModelNode answer(Operation operation) {
        try {
            return client.execute(operation);
        } catch (IOException e) {
            throw new Trouble("The server's management does not answer: " + e.getMessage(), e);
        }
    }

    private static ModelNode require(ModelNode operation, ModelNode answer) {
        if (!succeeded(answer)) {
            throw new Trouble("%s at %s failed: %s"
                    .formatted(
                            operation.get("operation").asString(),
                            operation.get("address").toString(),
                            answer.get("failure-description").toString()));
        }
        return answer.get("result");
    }

    private static boolean succeeded(ModelNode answer) {
        return "success".equals(answer.get("outcome").asString());
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException e) {
            throw new Trouble("The connection to the server's management does not close: " + e.getMessage(), e);
        }
    }
}
