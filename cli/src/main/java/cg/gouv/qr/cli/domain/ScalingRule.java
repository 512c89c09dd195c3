package cg.gouv.qr.cli.domain;

import cg.gouv.qr.cli.stack.Installation;
import cg.gouv.qr.cli.stack.Trouble;
import java.time.Duration;

/**
 * When servers that stand ready are started and stopped again.
 *
 * @param backlogPerServer stamps still to be made, for each server that runs, above which one more is started
 * @param most servers of a group, those that always run included
 * @param cooling at least so long between a change and the next: a server that starts takes a while to help
 * @param idle a server is stopped when so long nothing was to be made
 */
record ScalingRule(long backlogPerServer, int most, Duration cooling, Duration idle) {
    /** What is to be done. */
    enum Act {
        START,
        STOP,
        STAY
    }

    /**
     * A decision and its reason, for the log.
     *
     * @param reason in words
     */
    record Decision(Act act, String reason) {}

    static ScalingRule of(Installation installation) {
        return new ScalingRule(
                number(installation, "ESTAMPILLE_SCALE_BACKLOG", 20_000_000),
                (int) number(installation, "ESTAMPILLE_SCALE_MOST", 2L * Installation.MOST_HOSTS),
                Duration.ofSeconds(number(installation, "ESTAMPILLE_SCALE_COOLING_SECONDS", 60)),
                Duration.ofSeconds(number(installation, "ESTAMPILLE_SCALE_IDLE_SECONDS", 300)));
    }

    private static long number(Installation installation, String name, long otherwise) {
        String text = installation.setting(name).orElse(Long.toString(otherwise));
        if (!text.matches("\\d{1,15}") || text.matches("0+")) {
            throw new Trouble("%s is a number above 0, got \"%s\"".formatted(name, text));
        }
        return Long.parseLong(text);
    }

    /**
     * Decides.
     *
     * @param backlog stamps still to be made in lots that are being made
     * @param running servers of the serving group
     * @param spares those of them that may be stopped
     * @param ready servers that stand ready and could be started
     * @param sinceChange since the last start or stop
     * @param idleFor since there was last something to make
     */
    Decision decide(long backlog, int running, int spares, int ready, Duration sinceChange, Duration idleFor) {
        long each = backlog / Math.max(1, running);
        boolean cool = sinceChange.compareTo(cooling) >= 0;
        if (each > backlogPerServer) {
            String reason = "%,d stamps to be made for each of %d servers, more than %,d"
                    .formatted(each, running, backlogPerServer);
            if (ready == 0 || running >= most) {
                return new Decision(Act.STAY, reason + "; but no further server may be started");
            }
            return cool
                    ? new Decision(Act.START, reason)
                    : new Decision(Act.STAY, reason + "; but the last change is " + sinceChange.toSeconds() + " s ago");
        }
        if (spares > 0 && backlog == 0 && idleFor.compareTo(idle) >= 0) {
            String reason = "nothing to be made for %d s".formatted(idleFor.toSeconds());
            return cool
                    ? new Decision(Act.STOP, reason)
                    : new Decision(Act.STAY, reason + "; but the last change is " + sinceChange.toSeconds() + " s ago");
        }
        return new Decision(Act.STAY, "%,d stamps to be made, %d servers".formatted(backlog, running));
    }
}
