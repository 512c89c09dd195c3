package cg.gouv.qr.api.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** A text holds the NUL character or half of a surrogate pair. */
public class UnstorableText extends MismatchedInputException {
    private static final long serialVersionUID = 1;

    UnstorableText(JsonParser json) {
        super(json, "A text holds NUL or half of a character", String.class);
    }
}
