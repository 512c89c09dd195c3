package cg.gouv.qr.cli.demo;

import cg.gouv.qr.code.CodeFormat;
import cg.gouv.qr.code.Serial;
import cg.gouv.qr.signature.EpochKeys;
import cg.gouv.qr.signature.EpochRoot;
import cg.gouv.qr.signature.StampSigner;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** What counterfeiters try: a true code altered in one symbol, codes signed with a key of their own, codes at random. */
final class Forgeries {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CODE_LENGTH = 28;

    private final RandomGenerator random;
    private final StampSigner foreign;

    Forgeries(RandomGenerator random, int epoch) {
        this.random = random;
        this.foreign =
                EpochKeys.derive(epoch, EpochRoot.generate(new SecureRandom())).signer();
    }

    /**
     * Makes codes that must all be refused, a third of each kind.
     *
     * @param url of a true stamp
     */
    List<String> make(String url, int count) {
        String prefix = url.substring(0, url.length() - CODE_LENGTH);
        String code = url.substring(prefix.length());
        List<String> forged = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            forged.add(prefix
                    + switch (i % 3) {
                        case 0 -> altered(code);
                        case 1 -> signedByAnother();
                        default -> guessed();
                    });
        }
        return forged;
    }

    private String altered(String code) {
        int place = 1 + random.nextInt(CODE_LENGTH - 1); // the first symbol is the format, refused before any tag
        char other;
        do {
            other = symbol();
        } while (other == code.charAt(place));
        return code.substring(0, place) + other + code.substring(place + 1);
    }

    private String signedByAnother() {
        long serial = random.nextLong(Serial.MAX + 1);
        return foreign.sign(CodeFormat.STANDARD, Optional.empty(), serial).text();
    }

    private String guessed() {
        StringBuilder code = new StringBuilder("1");
        while (code.length() < CODE_LENGTH) {
            code.append(symbol());
        }
        return code.toString();
    }

    private char symbol() {
        return ALPHABET.charAt(random.nextInt(ALPHABET.length()));
    }
}
