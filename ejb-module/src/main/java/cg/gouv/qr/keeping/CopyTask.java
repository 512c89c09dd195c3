package cg.gouv.qr.keeping;

import cg.gouv.qr.store.CopyForm;

/**
 * The right to do what is due with one copy.
 *
 * @param place the name of the place in which it lies, or is to lie
 * @param fence raised by each claim; whoever comes with an older one is refused
 */
public record CopyTask(KeptShard shard, String place, CopyForm form, CopyState state, long fence) {}
