package cg.gouv.qr;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The blocks of test vectors in a specification of docs/. */
public final class SpecificationVectors {
    private static final Pattern BLOCK = Pattern.compile("```vector\n(.*?)```", Pattern.DOTALL);

    private SpecificationVectors() {}

    /** One block: names and values. */
    public record Vector(Map<String, String> values) {
        public String text(String name) {
            var value = values.get(name);
            if (value == null) {
                throw new AssertionError("The vector has a value " + name + ", found only " + values.keySet());
            }
            return value;
        }

        public byte[] bytes(String name) {
            return HexFormat.of().parseHex(text(name));
        }

        public long number(String name) {
            return Long.parseLong(text(name));
        }

        public int small(String name) {
            return Integer.parseInt(text(name));
        }

        public boolean has(String name) {
            return values.containsKey(name);
        }
    }

    /** The blocks of a kind, in order; fails if there are none. */
    public static List<Vector> read(String document, String kind) {
        try {
            var text = Files.readString(Path.of("..", "docs", document));
            var vectors = BLOCK.matcher(text)
                    .results()
                    .map(block -> vector(block.group(1)))
                    .filter(vector -> vector.text("kind").equals(kind))
                    .toList();
            if (vectors.isEmpty()) {
                throw new AssertionError(document + " has vectors of kind " + kind + ", found none");
            }
            return vectors;
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private static Vector vector(String block) {
        return new Vector(block.lines()
                .map(line -> line.split(" = ", 2))
                .collect(toUnmodifiableMap(pair -> pair[0], pair -> pair[1])));
    }
}
