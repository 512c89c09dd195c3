package cg.gouv.qr.cli.domain;

import static cg.gouv.qr.cli.domain.Management.operation;

import cg.gouv.qr.cli.stack.Trouble;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jboss.dmr.ModelNode;

/** What the domain controller knows: the groups, and the hosts' places for servers. */
final class DomainModel {
    private static final String FIRST_HEAP = "-Xms";
    private static final String MOST_HEAP = "-Xmx";

    private final Management management;

    DomainModel(Management management) {
        this.management = management;
    }

    static String host(int number) {
        return "host" + number;
    }

    boolean hasHost(int number) {
        return management
                .ask(read("host-state", "host", host(number)))
                .filter(state -> state.asString().equals("running"))
                .isPresent();
    }

    /** What a group's servers have in common. */
    void writeGroups(Plan plan) {
        for (Colour colour : Colour.values()) {
            property("estampille.cluster.members", plan.members(colour), "server-group", colour.group());
            property("estampille.cluster.name", "estampille-" + colour.group(), "server-group", colour.group());
        }
    }

    /** The options of all servers' JVMs. */
    void writeJvm(List<String> jvm) {
        for (Colour colour : Colour.values()) {
            addOnce("server-group", colour.group(), "jvm", "default");
            ModelNode options = new ModelNode().setEmptyList();
            jvm.stream()
                    .filter(option -> !option.startsWith(FIRST_HEAP) && !option.startsWith(MOST_HEAP))
                    .forEach(options::add);
            set("jvm-options", options, "server-group", colour.group(), "jvm", "default");
            // A heap among the options would be overridden by that of the host's example.
            heap(colour, "heap-size", jvm, FIRST_HEAP);
            heap(colour, "max-heap-size", jvm, MOST_HEAP);
        }
    }

    private void heap(Colour colour, String attribute, List<String> jvm, String option) {
        String size = jvm.stream()
                .filter(one -> one.startsWith(option))
                .reduce((usual, last) -> last)
                .orElseThrow()
                .substring(option.length());
        set(attribute, new ModelNode(size), "server-group", colour.group(), "jvm", "default");
    }

    /** The places of a host's servers. */
    void writeHost(Plan plan, int number, int http) {
        String host = host(number);
        addOnce("host", host, "interface", "private", "inet-address", "${jboss.bind.address.private:127.0.0.1}");
        for (ServerName server : plan.servers()) {
            if (server.host() == number) {
                writeServer(plan, server, http);
            }
        }
    }

    private void writeServer(Plan plan, ServerName server, int http) {
        String[] place = config(server);
        if (management.ask(operation("read-resource", place)).isEmpty()) {
            ModelNode add = operation("add", place);
            add.get("group").set(server.colour().group());
            add.get("auto-start").set(false);
            management.run(add);
        }
        property("jboss.node.name", server.toString(), place);
        property("jboss.tx.node.id", server.toString(), place);
        property("jboss.bind.address", plan.address(server), place);
        property("jboss.bind.address.private", plan.address(server), place);
        property("jboss.http.port", Integer.toString(http), place);
        set("auto-start", new ModelNode(server.colour() == plan.active() && !server.spare()), place);
    }

    /** Of a host that is away nothing is known here, and nothing is to be removed. */
    void removeHost(Plan plan, int number) {
        for (ServerName server : plan.servers()) {
            if (server.host() == number
                    && management
                            .ask(operation("read-resource", config(server)))
                            .isPresent()) {
                management.run(operation("remove", config(server)));
            }
        }
    }

    /** {@code STARTED}, {@code STOPPED}, {@code FAILED}, {@code DISABLED}, …; nothing if its host is away. */
    Optional<String> status(ServerName server) {
        return management.ask(read("status", config(server))).map(ModelNode::asString);
    }

    /** Whether it was told to take no requests; false if it does not answer. */
    boolean isSuspended(ServerName server) {
        return management
                .ask(read("suspend-state", "host", host(server.host()), "server", server.toString()))
                .filter(state -> state.asString().contains("SUSPEND"))
                .isPresent();
    }

    /** Returns when its services are up. */
    void start(ServerName server) {
        ModelNode start = operation("start", config(server));
        start.get("blocking").set(true);
        management.run(start);
    }

    /** @throws Trouble if it came up without something of its configuration: it would never be ready */
    void requireWithoutErrors(ServerName server) {
        ModelNode errors = management.run(operation(
                "read-boot-errors",
                "host",
                host(server.host()),
                "server",
                server.toString(),
                "core-service",
                "management"));
        if (errors.isDefined() && !errors.asList().isEmpty()) {
            throw new Trouble("%s started with errors: %s"
                    .formatted(server, errors.get(0).get("failure-description").toString()));
        }
    }

    /** Lets what is under way end, at most for so many seconds, then stops it. */
    void stop(ServerName server, int seconds) {
        ModelNode stop = operation("stop", config(server));
        stop.get("blocking").set(true);
        stop.get("suspend-timeout").set(seconds);
        management.run(stop);
    }

    void suspend(ServerName server, int seconds) {
        ModelNode suspend = operation("suspend", config(server));
        suspend.get("suspend-timeout").set(seconds);
        management.run(suspend);
    }

    void resume(ServerName server) {
        management.run(operation("resume", config(server)));
    }

    private static String[] config(ServerName server) {
        return new String[] {"host", host(server.host()), "server-config", server.toString()};
    }

    static ModelNode read(String attribute, String... address) {
        ModelNode read = operation("read-attribute", address);
        read.get("name").set(attribute);
        return read;
    }

    /** Unless it is so: servers that run would have to be restarted, and take no archive until they are. */
    private void set(String attribute, ModelNode value, String... address) {
        if (management.ask(read(attribute, address)).filter(value::equals).isEmpty()) {
            ModelNode write = operation("write-attribute", address);
            write.get("name").set(attribute);
            write.get("value").set(value);
            management.run(write);
        }
    }

    private void addOnce(String... address) {
        String[] place = Arrays.copyOf(address, 4);
        if (management.ask(operation("read-resource", place)).isEmpty()) {
            ModelNode add = operation("add", place);
            if (address.length > 4) {
                add.get(address[4]).set(address[5]);
            }
            management.run(add);
        }
    }

    private void property(String name, String value, String... owner) {
        String[] place = Arrays.copyOf(owner, owner.length + 2);
        place[owner.length] = "system-property";
        place[owner.length + 1] = name;
        Optional<ModelNode> known = management.ask(read("value", place));
        if (known.isEmpty()) {
            ModelNode add = operation("add", place);
            add.get("value").set(value);
            add.get("boot-time").set(true);
            management.run(add);
        } else {
            set("value", new ModelNode(value), place);
        }
    }
}
