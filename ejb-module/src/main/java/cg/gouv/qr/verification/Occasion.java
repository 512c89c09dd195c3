package cg.gouv.qr.verification;

/** Why a verdict is asked for. */
public enum Occasion {
    /** Somebody wants to know. */
    SCAN,
    /** A program looks ahead for somebody who may never ask: not counted. */
    PREVIEW
}
