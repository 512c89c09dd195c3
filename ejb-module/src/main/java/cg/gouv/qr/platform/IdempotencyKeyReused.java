package cg.gouv.qr.platform;

/** An {@code Idempotency-Key} came back with another request than the first time. */
public class IdempotencyKeyReused extends Problem {
    public IdempotencyKeyReused(String key) {
        super(Kind.CONTRADICTION, "idempotency.reused", key);
    }
}
