package cg.gouv.qr.health;

/** The schema that this build works on. */
final class SchemaVersion {
    /** The number of the newest migration; a test holds it to the files. */
    static final int BUILT_FOR = 19;

    private SchemaVersion() {}
}
