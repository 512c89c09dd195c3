package cg.gouv.qr.platform;

import java.time.Duration;

/**
 * Work that is done now and then by one node for all of them. Whoever implements it does its work in transactions of its
 * own, and bears to be run again: a node that dies in the middle is followed by another that begins anew.
 */
public interface PeriodicTask {
    /** Names its row, such as {@code certifications-expire}. */
    String name();

    /** From one beginning to the next. */
    Duration every();

    void run();
}
