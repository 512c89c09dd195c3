package cg.gouv.qr.cli.domain;

import static cg.gouv.qr.cli.domain.Management.operation;

import cg.gouv.qr.cli.stack.Trouble;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jboss.dmr.ModelNode;
import org.jboss.dmr.Property;

/**
 * The archive of each server group. In the domain it bears the name of its group and its bytes, so that a new one can lie
 * beside the one that runs until it takes its place.
 */
final class Releases {
    private static final String RUNTIME_NAME = "estampille.ear";

    /** Of an archive's hash: enough to tell releases apart. */
    private static final int NAME_BYTES = 6;

    private final Management management;

    Releases(Management management) {
        this.management = management;
    }

    /** What tells the group's release from others, such as {@code 1f2e3d4c5b6a}; nothing if it has none. */
    Optional<String> of(Colour colour) {
        return name(colour)
                .flatMap(name -> management.ask(DomainModel.read("content", "deployment", name)))
                .map(content -> id(content.get(0).get("hash").asBytes()));
    }

    boolean has(Colour colour) {
        return name(colour).isPresent();
    }

    /** Whether the group has just this archive. */
    boolean has(Colour colour, Path archive) {
        return of(colour).filter(id(sha1(archive))::equals).isPresent();
    }

    /**
     * Gives the group the archive: its servers take it one after the other, and the first failure ends it with all of them
     * as they were (the domain's rollout plan).
     */
    void deploy(Colour colour, Path archive) {
        Optional<String> before = name(colour);
        String name = "%s-%s.ear".formatted(colour.group(), id(sha1(archive)));
        sweep(colour);
        upload(name, archive);
        management.run(before.isPresent() ? replace(colour, before.get(), name) : assign(colour, name));
        sweep(colour);
    }

    /** Removes what a deployment left that was replaced, failed or was broken off. */
    private void sweep(Colour colour) {
        Optional<String> running = name(colour);
        children("server-group", colour.group()).stream()
                .map(Property::getName)
                .filter(name -> !running.equals(Optional.of(name)))
                .forEach(name ->
                        management.run(operation("remove", "server-group", colour.group(), "deployment", name)));
        children().stream()
                .map(Property::getName)
                .filter(name -> name.startsWith(colour.group()) && !running.equals(Optional.of(name)))
                .forEach(name -> management.run(operation("remove", "deployment", name)));
    }

    /** Whether a server has what its group was given; one that was set to be restarted takes nothing before. */
    boolean runs(ServerName server) {
        return name(server.colour())
                .flatMap(name -> management.ask(operation(
                        "read-resource",
                        "host",
                        DomainModel.host(server.host()),
                        "server",
                        server.toString(),
                        "deployment",
                        name)))
                .isPresent();
    }

    private void upload(String name, Path archive) {
        if (management.ask(operation("read-resource", "deployment", name)).isEmpty()) {
            ModelNode add = operation("add", "deployment", name);
            add.get("runtime-name").set(RUNTIME_NAME);
            add.get("content")
                    .add(new ModelNode())
                    .get(0)
                    .get("input-stream-index")
                    .set(0);
            management.run(add, archive);
        }
    }

    private static ModelNode replace(Colour colour, String before, String next) {
        ModelNode replace = operation("replace-deployment", "server-group", colour.group());
        replace.get("name").set(next);
        replace.get("to-replace").set(before);
        replace.get("runtime-name").set(RUNTIME_NAME);
        return oneAfterTheOther(replace, colour);
    }

    private static ModelNode assign(Colour colour, String name) {
        ModelNode assign = operation("add", "server-group", colour.group(), "deployment", name);
        assign.get("enabled").set(true);
        assign.get("runtime-name").set(RUNTIME_NAME);
        return oneAfterTheOther(assign, colour);
    }

    /** Deploys the archive that the group has once more, in the same way. */
    void redeploy(Colour colour) {
        String name = name(colour)
                .orElseThrow(() -> new Trouble("Group %s has no archive to deploy again".formatted(colour.group())));
        management.run(
                oneAfterTheOther(operation("redeploy", "server-group", colour.group(), "deployment", name), colour));
    }

    private Optional<String> name(Colour colour) {
        return children("server-group", colour.group()).stream()
                .filter(child -> child.getValue().get("enabled").asBoolean(false))
                .map(Property::getName)
                .findFirst();
    }

    /** The deployments at an address. */
    private List<Property> children(String... address) {
        ModelNode ask = operation("read-children-resources", address);
        ask.get("child-type").set("deployment");
        return management.ask(ask).map(ModelNode::asPropertyList).orElse(List.of());
    }

    private static ModelNode oneAfterTheOther(ModelNode operation, Colour colour) {
        ModelNode policy = new ModelNode();
        policy.get("rolling-to-servers").set(true);
        policy.get("max-failed-servers").set(0);
        ModelNode step = new ModelNode();
        step.get("server-group", colour.group()).set(policy);
        ModelNode plan = operation.get("operation-headers", "rollout-plan");
        plan.get("in-series").add(step);
        plan.get("rollback-across-groups").set(true);
        return operation;
    }

    private static String id(byte[] sha1) {
        return HexFormat.of().formatHex(sha1, 0, NAME_BYTES);
    }

    /** By which a domain knows what it was given. */
    private static byte[] sha1(Path archive) {
        try (InputStream in = Files.newInputStream(archive)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new Trouble("This JVM has no SHA-1", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
