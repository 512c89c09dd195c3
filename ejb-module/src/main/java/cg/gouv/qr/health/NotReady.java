package cg.gouv.qr.health;

/** Something that the node needs is there, and not as it must be. */
class NotReady extends Exception {
    NotReady(String message) {
        super(message);
    }
}
