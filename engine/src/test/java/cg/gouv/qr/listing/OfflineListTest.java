package cg.gouv.qr.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cg.gouv.qr.code.CodeFormat;
import cg.gouv.qr.code.CodePrefix;
import cg.gouv.qr.code.Crockford;
import cg.gouv.qr.code.Gs1Link;
import cg.gouv.qr.code.Gtin;
import cg.gouv.qr.signature.EpochKeys;
import cg.gouv.qr.signature.EpochRoot;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of real codes, looked up and compared with exact sets. */
class OfflineListTest {
    private static final EpochKeys KEYS = EpochKeys.derive(7, EpochRoot.of(new byte[32]));
    private static final CodePrefix PREFIX = CodePrefix.standard("QR.GOUV.CG");
    private static final long LOT = 42;
    private static final long FIRST = 123_456_789;
    private static final String SIGNED = "head.payload.signature";

    @TempDir
    Path folder;

    private List<ListPartition> partitions = List.of();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 999, 60_000, 60_001, 250_000})
    void findsEachOfItsCodesAndWhichAreRevoked(int stamps) throws IOException {
        IntPredicate revoked = position -> position % 97 == 5;
        ListedCodes codes = codes(stamps, revoked);
        try (ListFile file = ListFile.open(written(codes, new ListWriter(hashes(1))))) {
            OfflineList list = new OfflineList(file, hashes(1), partitions);
            assertThat(partitions).hasSize(ListWriter.partitions(stamps));
            assertThat(file.signed()).isEqualTo(SIGNED);
            int wronglyRevoked = 0;
            for (int position = 1; position <= stamps; position++) {
                Listing found = list.look(code(codes, position));
                if (revoked.test(position)) {
                    assertThat(found).as("position " + position).isEqualTo(Listing.REVOKED);
                } else if (found != Listing.LISTED) {
                    assertThat(found).as("position " + position).isEqualTo(Listing.REVOKED);
                    wronglyRevoked++;
                }
            }
            // Each shares its value with a revoked one's with a chance of 1 in 97 of 2⁻¹⁶: 0.04 expected of 250,000.
            assertThat(wronglyRevoked).isLessThanOrEqualTo(2);
        }
    }

    /** The rate that is stated, of a million codes that nobody made, within what chance allows. */
    @Test
    void takesNoMoreOthersForListedThanItSays() throws IOException {
        ListedCodes codes = codes(100_000, position -> false);
        try (ListFile file = ListFile.open(written(codes, new ListWriter(hashes(2))))) {
            OfflineList list = new OfflineList(file, hashes(2), partitions);
            Set<String> made = new HashSet<>();
            for (int position = 1; position <= codes.count(); position++) {
                made.add(code(codes, position));
            }
            Random random = new Random(20261121);
            int tried = 1_000_000;
            int listed = 0;
            for (int i = 0; i < tried; i++) {
                String other = "1" + Crockford.encode(random.nextLong(), 12) + Crockford.encode(random.nextLong(), 12)
                        + Crockford.encode(random.nextLong(), 3);
                assertThat(made.contains(other)).isFalse();
                listed += list.look(other) == Listing.NOT_LISTED ? 0 : 1;
            }
            double stated = partitions.stream()
                    .mapToDouble(ListPartition::falsePositiveRate)
                    .average()
                    .orElseThrow();
            assertThat(stated).isLessThanOrEqualTo(1.0 / 65_536);
            double expected = stated * tried;
            assertThat((double) listed)
                    .as("listed of " + tried + " others, where " + expected + " are to be expected")
                    .isBetween(expected - 4 * Math.sqrt(expected), expected + 4 * Math.sqrt(expected));
        }
    }

    @Test
    void isTheSameHoweverFewHashesItHoldsAtATime() throws IOException {
        ListedCodes codes = codes(250_000, position -> position <= 1000);
        byte[] atOnce = Files.readAllBytes(written(codes, new ListWriter(hashes(3))));
        byte[] inFive = Files.readAllBytes(written(codes, new ListWriter(hashes(3), 65_000)));
        assertThat(inFive).isEqualTo(atOnce);
    }

    /** A list of another salt, or another lot's, has nothing in common with this one. */
    @Test
    void isTheOneListsAlone() throws IOException {
        ListedCodes codes = codes(10_000, position -> false);
        try (ListFile file = ListFile.open(written(codes, new ListWriter(hashes(4))))) {
            for (CodeHashes other : List.of(hashes(5), new CodeHashes(salt(4), LOT + 1))) {
                OfflineList list = new OfflineList(file, other, partitions);
                int listed = 0;
                for (int position = 1; position <= codes.count(); position++) {
                    listed += list.look(code(codes, position)) == Listing.NOT_LISTED ? 0 : 1;
                }
                assertThat(listed).isLessThanOrEqualTo(3);
            }
        }
    }

    @Test
    void holdsLinksWithTheirGtin() throws IOException {
        CodePrefix prefix = CodePrefix.gs1("QR.GOUV.CG", new Gs1Link(new Gtin("09506000134352"), "CG01"));
        ListedCodes codes = new SignedCodes(KEYS, prefix, CodeFormat.GS1, FIRST, 100, position -> false);
        try (ListFile file = ListFile.open(written(codes, new ListWriter(hashes(6))))) {
            OfflineList list = new OfflineList(file, hashes(6), partitions);
            String url = "https://qr.gouv.cg/"
                    + Spelling.of(KEYS.signer().sign(CodeFormat.GS1, prefix.gs1(), FIRST + 99))
                            .toLowerCase(Locale.ROOT);
            assertThat(list.look(Spelling.read(url))).isEqualTo(Listing.LISTED);
            assertThat(list.look(Spelling.read(url.replace("09506000134352", "09506000134369"))))
                    .isEqualTo(Listing.NOT_LISTED);
        }
    }

    @Test
    void takesAtMost18AndAHalfBitsAStamp() throws IOException {
        for (int stamps : new int[] {60_000, 250_000, 1_000_000}) {
            double bits =
                    8.0 * Files.size(written(codes(stamps, position -> false), new ListWriter(hashes(7)))) / stamps;
            assertThat(bits).as(stamps + " stamps").isBetween(17.0, 18.5);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1G7YQ1DSF1KWXG7VQS4AE9RBVH", // too short
                "",
                "/",
                "https://qr.gouv.cg/",
                "https://qr.gouv.cg/01/1/235/X",
                "ÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉ"
            })
    void readsNoOtherTextAsACode(String text) {
        assertThatThrownBy(() -> Spelling.read(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsACodeHoweverItIsPresented() {
        String code = Spelling.of(KEYS.signer().sign(CodeFormat.STANDARD, PREFIX.gs1(), FIRST));
        for (String presented : List.of(
                code,
                code.toLowerCase(Locale.ROOT),
                "HTTPS://QR.GOUV.CG/" + code,
                " qr.gouv.cg/" + code + "/?lang=en ",
                "/" + code + ".",
                code.replace('0', 'O').replace('1', 'l'))) {
            assertThat(Spelling.read(presented)).isEqualTo(code);
        }
    }

    /** Whatever is done to a file, it is refused in words or says what the whole one says: never anything else. */
    @Test
    void refusesWhatIsNotWhole() throws IOException {
        ListedCodes codes = codes(500, position -> position <= 50);
        byte[] whole = Files.readAllBytes(written(codes, new ListWriter(hashes(8))));
        List<ListPartition> signed = partitions;
        Random random = new Random(8);
        Path broken = folder.resolve("broken");
        int refused = 0;
        for (int i = 0; i < 5000; i++) {
            Files.write(broken, mutated(whole, random));
            try (ListFile file = ListFile.open(broken)) {
                OfflineList list = new OfflineList(file, hashes(8), signed);
                list.readAll();
                assertThat(file.signed()).hasSize(SIGNED.length());
                assertThat(list.look(code(codes, 51))).isEqualTo(Listing.LISTED);
                assertThat(list.look(code(codes, 50))).isEqualTo(Listing.REVOKED);
            } catch (ListDamaged damaged) {
                assertThat(damaged.getMessage()).isNotBlank();
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(4000);
    }

    /** The partition itself, whose hash would be right if whoever holds the signing key made it so. */
    @Test
    void refusesPartitionsThatCannotBe() throws IOException {
        written(codes(500, position -> position <= 50), new ListWriter(hashes(9)));
        ListPartition of = partitions.get(0);
        byte[] whole = Arrays.copyOfRange(Files.readAllBytes(folder.resolve("list")), 16, 16 + of.size());
        assertThat(ValueSet.decode(whole, of)).isNotNull();
        Random random = new Random(9);
        for (int i = 0; i < 5000; i++) {
            byte[] other = mutated(whole, random);
            try {
                ValueSet.decode(other, of);
            } catch (ListDamaged damaged) {
                assertThat(damaged.getMessage()).isNotBlank();
            }
        }
        for (int[] wrong : new int[][] {
            {-1, 25, 0, 10},
            {500, 15, 0, 10},
            {500, 41, 0, 10},
            {500, 24, 0, 10},
            {500, 25, 501, 10},
            {500, 25, 0, -1},
            {500, 25, 0, 1 << 21},
            {250_001, 40, 0, 10}
        }) {
            assertThatThrownBy(() -> new ListPartition(wrong[0], wrong[1], wrong[2], wrong[3], of.sha256()))
                    .isInstanceOf(ListDamaged.class);
        }
    }

    private static byte[] mutated(byte[] whole, Random random) {
        int length = whole.length;
        return switch (random.nextInt(5)) {
            case 0 -> Arrays.copyOf(whole, random.nextInt(length));
            case 1 -> Arrays.copyOf(whole, length + 1 + random.nextInt(100));
            case 2 -> Arrays.copyOfRange(whole, 1 + random.nextInt(length - 1), length);
            case 3 -> noisy(whole, random, 1 + random.nextInt(50));
            default -> noisy(whole, random, 1);
        };
    }

    private static byte[] noisy(byte[] whole, Random random, int most) {
        byte[] bytes = whole.clone();
        int from = random.nextInt(bytes.length);
        for (int at = from; at < Math.min(bytes.length, from + most); at++) {
            bytes[at] = (byte) random.nextInt();
        }
        return bytes;
    }

    private Path written(ListedCodes codes, ListWriter writer) throws IOException {
        Path file = folder.resolve("list");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            writer.write(
                    codes,
                    made -> {
                        partitions = new ArrayList<>(made);
                        return SIGNED;
                    },
                    out);
        }
        return file;
    }

    private static ListedCodes codes(int stamps, IntPredicate revoked) {
        return new SignedCodes(KEYS, PREFIX, CodeFormat.STANDARD, FIRST, stamps, revoked);
    }

    private static String code(ListedCodes codes, int position) {
        byte[] spelling = new byte[codes.length()];
        codes.write(position, 1, spelling);
        return new String(spelling, StandardCharsets.US_ASCII);
    }

    private static CodeHashes hashes(int salt) {
        return new CodeHashes(salt(salt), LOT);
    }

    private static byte[] salt(int number) {
        byte[] salt = new byte[CodeHashes.SALT_SIZE];
        salt[0] = (byte) number;
        return salt;
    }
}
