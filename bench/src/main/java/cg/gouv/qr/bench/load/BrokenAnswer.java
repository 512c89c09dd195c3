package cg.gouv.qr.bench.load;

/** What came is no answer that this generator reads. */
final class BrokenAnswer extends Exception {
    private static final long serialVersionUID = 1;

    BrokenAnswer(String message) {
        super(message);
    }
}
