package cg.gouv.qr.api.signin;

/** A token names a key that is not known here, and the identity provider cannot be asked for it. */
public class KeysAway extends RuntimeException {
    private static final long serialVersionUID = 1;

    KeysAway(String kid) {
        super("The key \"" + kid + "\" is not known, and the identity provider does not give its keys");
    }
}
