package cg.gouv.qr.signature;

import org.jspecify.annotations.Nullable;

/** A vault that cannot be opened, made or used; the message says what was expected and what was found. */
public final class VaultUnusable extends RuntimeException {
    private static final long serialVersionUID = 1;

    VaultUnusable(String message) {
        super(message);
    }

    VaultUnusable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
