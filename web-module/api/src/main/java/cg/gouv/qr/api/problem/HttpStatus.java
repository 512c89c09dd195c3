package cg.gouv.qr.api.problem;

import cg.gouv.qr.platform.Problem;

/** Which status tells which problem, and which problem tells a bare status. */
final class HttpStatus {
    private HttpStatus() {}

    static int of(Problem.Kind kind) {
        return switch (kind) {
            case INVALID -> 400;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case STALE -> 412;
            case CONTRADICTION -> 422;
            case UNAVAILABLE -> 503;
        };
    }

    /** For what the container or JAX-RS refused, which says no more than a status. */
    static Diagnosis diagnose(int status) {
        return switch (status) {
            case 401 -> Diagnosis.of(401, "unauthenticated");
            case 403 -> Diagnosis.of(403, "forbidden");
            case 404 -> Diagnosis.of(404, "notFound");
            case 405 -> Diagnosis.of(405, "methodNotAllowed");
            case 406 -> Diagnosis.of(406, "notAcceptable");
            case 413 -> Diagnosis.of(413, "tooLarge");
            case 414 -> Diagnosis.of(414, "addressTooLong");
            case 415 -> Diagnosis.of(415, "unsupportedMediaType");
            case 431 -> Diagnosis.of(431, "headersTooLarge");
            case 503 -> Diagnosis.of(503, "unavailable");
            default -> status >= 400 && status < 500 ? Diagnosis.of(status, "malformedRequest") : Diagnosis.UNKNOWN;
        };
    }
}
