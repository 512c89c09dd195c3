package cg.gouv.qr.cli.domain;

import cg.gouv.qr.cli.stack.Installation;
import cg.gouv.qr.cli.stack.Progress;
import cg.gouv.qr.cli.stack.Stack;

/** What runs at an installation: its domain if one is up, else its single server. */
public final class Stacks {
    private Stacks() {}

    public static Stack running(Installation installation, Progress progress) {
        Domain domain = new Domain(installation);
        return domain.runs() ? new Stack(installation, progress, domain) : new Stack(installation, progress);
    }
}
