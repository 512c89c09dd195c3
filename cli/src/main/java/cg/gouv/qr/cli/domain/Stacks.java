package cg.gouv.qr.cli.domain;

import cg.gouv.qr.cli.stack.Installation;
import cg.gouv.qr.cli.stack.Progress;
import cg.gouv.qr.cli.stack.Stack;

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
}
