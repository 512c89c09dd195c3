package cg.gouv.qr.store;

/** How old a shard is, and so how soon it may be asked for. */
public enum Tier {
    HOT,
    WARM,
    COLD
}
