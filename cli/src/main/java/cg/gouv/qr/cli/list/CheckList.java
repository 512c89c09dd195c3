package cg.gouv.qr.cli.list;

import cg.gouv.qr.cli.stack.Trouble;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code list check}: what an offline list says of codes, once its signature, its time and all of its bytes are checked. */
@Command(
        name = "check",
        description =
                "Checks an offline list and looks codes up in it. It says of each \"listed, to be confirmed\","
                        + " \"revoked, to be confirmed\" or \"not listed\": that a stamp is authentic, only the platform can say.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the list holds; a line for each code tells what it says",
            "1:a file or the keys cannot be read",
            "4:the list is not believed: damaged, not signed by one of these keys, or expired"
        },
        footer = {
            "",
            "Examples:",
            "  ./estampille list check lot-0000000042.estlist --keys https://qr.gouv.cg/.well-known/jwks.json",
            "  ./estampille list check lot-0000000042.estlist --keys keys.json 1G7YQ1DSF1KWXG7VQS4AE9RBVH3K",
            "  ./estampille list check lot-0000000042.estlist --keys keys.json - < codes.txt"
        })
final class CheckList implements Callable<Integer> {
    static final int NOT_BELIEVED = 4;
    private static final int LONGEST_LINE = 2048;

    @Parameters(index = "0", paramLabel = "FILE", description = "The offline list.")
    Path file = Path.of("");

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "CODE",
            description = "Codes, or addresses that symbols hold; - reads them from the standard input, one a line.")
    List<String> codes = List.of();

    @Option(
            names = "--keys",
            required = true,
            paramLabel = "JWKS",
            description = "The platform's public keys: a file, or their address.")
    String keys = "";

    @Spec
    @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
        if (!Files.isRegularFile(file)) {
            throw new Trouble("There is no file " + file);
        }
        try (CheckedList list =
                CheckedList.open(file, PublicKeys.read(keys), Clock.systemUTC().instant())) {
            out.println(list.description());
            for (String code : codes) {
                if (code.equals("-")) {
                    sayOfInput(list, out);
                } else {
                    out.println(CheckedList.printable(code) + "\t" + list.say(code));
                }
            }
            return 0;
        } catch (ListRefused refused) {
            out.println(refused.getMessage());
            return NOT_BELIEVED;
        } finally {
            out.flush();
        }
    }

    private static void sayOfInput(CheckedList list, PrintWriter out) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        StringBuilder line = new StringBuilder();
        for (int c = lines.read(); c >= 0; c = lines.read()) {
            if (c == '\n') {
                say(list, line, out);
            } else if (line.length() <= LONGEST_LINE) {
                line.append((char) c);
            }
        }
        say(list, line, out);
    }

    private static void say(CheckedList list, StringBuilder line, PrintWriter out) throws IOException {
        String code = line.toString().strip();
        line.setLength(0);
        if (!code.isEmpty()) {
            out.println(CheckedList.printable(code) + "\t" + list.say(code));
        }
    }
}
