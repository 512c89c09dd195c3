package cg.gouv.qr.cli.domain;

import cg.gouv.qr.cli.stack.Installation;
import cg.gouv.qr.cli.stack.Progress;
import cg.gouv.qr.cli.stack.Stack;
import java.util.List;

/** What an installation runs on. */
public final class Stacks {
    private Stacks() {}

    /** On a domain of so many hosts, or of as many as it had before. */
    public static Stack domain(Installation installation, Progress progress, int hosts) {
        if (!Plan.exists(installation)) {
            Plan.fresh(installation, hosts).write(installation);
        }
        return new Stack(installation, progress, new Domain(installation));
    }

    /** Its domain if one is up, else its single server. */
    public static Stack running(Installation installation, Progress progress) {
        Domain domain = new Domain(installation);
        return domain.runs() ? new Stack(installation, progress, domain) : new Stack(installation, progress);
    }

    /** Where each server answers by itself: those of the domain if one is up, else the single one. */
    public static List<String> serverUrls(Installation installation) {
        return new Domain(installation).runs()
                ? nodes(installation).stream().map(Node::url).toList()
                : List.of(installation.serverUrl());
    }

    /** Where operators look: the domain controller if a domain is up, else the single server's management interface. */
    public static String managementUrl(Installation installation) {
        Domain domain = new Domain(installation);
        return domain.runs() ? "http://" + domain.controller().address() : installation.managementUrl();
    }

    /** The servers of an installation's domain that always run. */
    public static List<Node> nodes(Installation installation) {
        Domain domain = new Domain(installation);
        return domain.plan().regular(domain.plan().active()).stream()
                .map(server -> new Node(server.toString(), domain.url(server), domain.running(server)))
                .toList();
    }
}
