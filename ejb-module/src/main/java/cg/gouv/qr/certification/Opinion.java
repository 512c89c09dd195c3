package cg.gouv.qr.certification;

/** What a reviewer advises. */
public enum Opinion {
    FAVOURABLE,
    UNFAVOURABLE
}
