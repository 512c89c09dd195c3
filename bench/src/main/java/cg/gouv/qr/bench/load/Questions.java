package cg.gouv.qr.bench.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Requests, each with the next code and from the next client. */
final class Questions {
    /** Bytes that a request takes at most. */
    static final int LONGEST = 1024;

    private static final byte[] END = {'\r', '\n', '\r', '\n'};

    private final Codes codes;
    private final Networks networks;
    private final Map<Kind, Form> forms = new EnumMap<>(Kind.class);
    private final byte[] bytes = new byte[LONGEST];

    /** Of all requests of a kind, the parts that stay the same. */
    private static final class Form {
        final byte[] beforeCode;
        final byte[] afterCode;

        Form(Kind kind) {
            beforeCode = kind.beforeCode().getBytes(US_ASCII);
            afterCode = kind.afterCode().getBytes(US_ASCII);
        }
    }

    Questions(Codes codes, Networks networks) {
        this.codes = codes;
        this.networks = networks;
        for (Kind kind : Kind.values()) {
            forms.put(kind, new Form(kind));
        }
    }

    /**
     * Makes the next request.
     *
     * @return how many of {@link #bytes} it takes
     */
    int next(Kind kind) {
        Form form = Objects.requireNonNull(forms.get(kind));
        int at = put(form.beforeCode, 0);
        if (kind == Kind.FORGED) {
            codes.writeNextForged(bytes, at);
        } else {
            codes.writeNext(bytes, at);
        }
        at = put(form.afterCode, at + Codes.LENGTH);
        return put(END, networks.writeNext(bytes, at));
    }

    /** The last request that was made. */
    byte[] bytes() {
        return bytes;
    }

    private int put(byte[] part, int at) {
        System.arraycopy(part, 0, bytes, at, part.length);
        return at + part.length;
    }
}
