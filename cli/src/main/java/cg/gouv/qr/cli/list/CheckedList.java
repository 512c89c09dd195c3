package cg.gouv.qr.cli.list;

import cg.gouv.qr.code.RefusedFormat;
import cg.gouv.qr.code.UnreadableCode;
import cg.gouv.qr.listing.ListDamaged;
import cg.gouv.qr.listing.ListFile;
import cg.gouv.qr.listing.OfflineList;
import cg.gouv.qr.listing.Spelling;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jose4j.jwk.JsonWebKeySet;

/** A list whose signature, time and bytes were checked, and what it says in words. */
final class CheckedList implements Closeable {
    private final ListFile file;
    private final SignedPart signed;
    private final OfflineList list;

    private CheckedList(ListFile file, SignedPart signed, OfflineList list) {
        this.file = file;
        this.signed = signed;
        this.list = list;
    }

    /** @throws ListRefused if any bit of it is not what one of the keys signed, or its time is over */
    static CheckedList open(Path path, JsonWebKeySet keys, Instant now) throws IOException {
        ListFile file = null;
        boolean good = false;
        try {
            file = ListFile.open(path);
            SignedPart signed = SignedPart.check(file.signed(), keys, now);
            OfflineList list = new OfflineList(file, signed.hashes(), signed.partitions());
            list.readAll();
            good = true;
            return new CheckedList(file, signed, list);
        } catch (ListDamaged damaged) {
            throw new ListRefused(Objects.requireNonNullElse(damaged.getMessage(), "The list is damaged"));
        } finally {
            if (file != null && !good) {
                file.close();
            }
        }
    }

    /** Whose list it is. */
    String description() {
        String cautions = signed.cautions().isEmpty() ? "" : "\ncautions: " + String.join(", ", signed.cautions());
        return "lot %d: %s, %s, certification %s%nissued %s, valid until %s, signed by %s%n%,d stamps, %,d revoked; of other texts at most 1 in 65,536 is taken for listed%s"
                .formatted(
                        signed.lot(),
                        printable(signed.product()),
                        printable(signed.company()),
                        printable(signed.certification()),
                        signed.issued(),
                        signed.validUntil(),
                        printable(signed.keyId()),
                        signed.stamps(),
                        signed.partitions().stream()
                                .mapToLong(each -> each.revoked())
                                .sum(),
                        printable(cautions));
    }

    /** What it says of a code. Never that it is authentic: no list can. */
    String say(String presented) throws IOException {
        try {
            return switch (list.look(Spelling.read(presented))) {
                case LISTED -> "listed, to be confirmed";
                case REVOKED -> "revoked, to be confirmed";
                case NOT_LISTED -> "not listed";
            };
        } catch (UnreadableCode unreadable) {
            return "unreadable: " + unreadable.getMessage();
        } catch (RefusedFormat refused) {
            return "not listed";
        } catch (ListDamaged damaged) {
            throw new ListRefused(Objects.requireNonNullElse(damaged.getMessage(), "The list is damaged"));
        }
    }

    /** What a terminal would obey is not sent to it. */
    static String printable(String text) {
        return text.codePoints()
                .map(each -> Character.isISOControl(each) && each != '\n' ? '?' : each)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
