package cg.gouv.qr.platform;

/** The first request with this {@code Idempotency-Key} is still being worked on. */
public class IdempotentRequestUnderWay extends Problem {
    public IdempotentRequestUnderWay(String key) {
        super(Kind.CONFLICT, "idempotency.underWay", key);
    }
}
