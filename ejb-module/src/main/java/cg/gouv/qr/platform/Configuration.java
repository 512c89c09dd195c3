package cg.gouv.qr.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What differs between installations: environment variables, read in this one place. {@code docs/configuration.md} lists them. */
@ApplicationScoped
public class Configuration {
    private static final int SHORTEST_SECRET = 16;

    /** The realm's address, such as {@code https://sso.example/realms/estampille}. */
    public URI realm() {
        return URI.create(required("ESTAMPILLE_OIDC_URL"));
    }

    /** The secret of the client with which the platform manages organisations at the identity provider. */
    public String platformClientSecret() {
        return required("ESTAMPILLE_PLATFORM_CLIENT_SECRET");
    }

    /** The PKCS#12 file with the wrapping and the manifest key. */
    public Path keystore() {
        return Path.of(required("ESTAMPILLE_KEYSTORE"));
    }

    public String keystorePassword() {
        return required("ESTAMPILLE_KEYSTORE_PASSWORD");
    }

    /** The country profile's name: {@code cg} (Congo, the default) or {@code cd} (Congo, Kinshasa). */
    public String country() {
        return optional("ESTAMPILLE_COUNTRY", "cg");
    }

    /** The name that this server goes by among its peers: the owner of its leases. */
    public String node() {
        return optional("ESTAMPILLE_NODE", System.getProperty("jboss.node.name", "node"));
    }

    /** The most stamps that a shard holds, 1 to 250,000. */
    public int shardSize() {
        return number("ESTAMPILLE_SHARD_SIZE", 250_000, 1, 250_000);
    }

    /** How many specimen stamps each lot has for setting up a press, 1 to 1000. */
    public int specimensPerLot() {
        return number("ESTAMPILLE_SPECIMENS_PER_LOT", 20, 1, 1000);
    }

    /** The four characters that GS1 gave this issuer (AI 235); without them no GS1 stamps are offered. */
    public Optional<String> gs1Issuer() {
        String issuer = optional("ESTAMPILLE_GS1_ISSUER", "");
        return issuer.isEmpty() ? Optional.empty() : Optional.of(issuer);
    }

    /** How many seconds a lease on a shard lasts without being renewed. */
    public int leaseSeconds() {
        return number("ESTAMPILLE_LEASE_SECONDS", 30, 2, 3600);
    }

    /** After how many seconds without a stamp more a shard's lease is no longer renewed. */
    public int stalledSeconds() {
        return number("ESTAMPILLE_STALLED_SECONDS", 300, 2, 86_400);
    }

    /** How many shards this node makes at a time: one a core unless told otherwise. */
    public int generationWorkers() {
        return number("ESTAMPILLE_GENERATION_WORKERS", Runtime.getRuntime().availableProcessors(), 1, 256);
    }

    /** Of how many generated symbols one is read again before its shard is sealed: 1 reads them all. */
    public int symbolsPerCheck() {
        return number("ESTAMPILLE_SYMBOLS_PER_CHECK", 1000, 1, 250_000);
    }

    /** How many requests a minute one API client may make. */
    public int requestsPerMinute() {
        return number("ESTAMPILLE_REQUESTS_PER_MINUTE", 600, 1, 1_000_000);
    }

    /** How many requests a minute one network may make of public verification, on each node. */
    public int verificationsPerMinute() {
        return number("ESTAMPILLE_VERIFICATIONS_PER_MINUTE", 3000, 1, 10_000_000);
    }

    /** How many short codes a minute one network may try, over all nodes. */
    public int shortCodesPerMinute() {
        return number("ESTAMPILLE_SHORT_CODES_PER_MINUTE", 60, 1, 1_000_000);
    }

    /** How many short codes a minute one telephone may try, over all nodes. */
    public int shortCodesPerTelephone() {
        return number("ESTAMPILLE_SHORT_CODES_PER_TELEPHONE", 10, 1, 1_000_000);
    }

    /** By how much the limits of known networks are wider, such as {@code 41.194.0.0/16=20,10.8.0.0/16=off}. */
    public String networkLimits() {
        return optional("ESTAMPILLE_NETWORK_LIMITS", "");
    }

    /** How large an imported catalogue may be, in bytes; the server must let a little more through (ESTAMPILLE_MAX_POST_SIZE). */
    public int catalogueBytes() {
        return number("ESTAMPILLE_CATALOGUE_BYTES", 30 << 20, 1 << 10, 2_000_000_000);
    }

    /** How many dots wide a module is in new packs' images. */
    public int dotsPerModule() {
        return number("ESTAMPILLE_DOTS_PER_MODULE", 4, 1, 32);
    }

    /** The resolution for which new packs' images are meant, dots per inch. */
    public int printDpi() {
        return number("ESTAMPILLE_PRINT_DPI", 300, 72, 9600);
    }

    /** How long a sealed lot's packs let generation go first. */
    public int packsWaitMinutes() {
        return number("ESTAMPILLE_PACKS_WAIT_MINUTES", 10, 0, 10_000);
    }

    /** How many stamps a pack has at most that is prepared at once, whatever else is to be made. */
    public int packsAtOnceStamps() {
        return number("ESTAMPILLE_PACKS_AT_ONCE_STAMPS", 10_000, 0, 250_000);
    }

    /** How many downloads of print packs one stamper may have under way, over all nodes. */
    public int downloadsPerStamper() {
        return number("ESTAMPILLE_DOWNLOADS_PER_STAMPER", 4, 1, 1000);
    }

    /** The folder of this node's journals of scans, on a disk of its own machine. */
    public Path scanJournal() {
        return Path.of(optional(
                "ESTAMPILLE_SCAN_JOURNAL", System.getProperty("jboss.server.data.dir", ".") + "/estampille-scans"));
    }

    /** How much room this node's journals of scans may take, in mebibytes; 1 holds 32,768 scans. */
    public int scanJournalMebibytes() {
        return number("ESTAMPILLE_SCAN_JOURNAL_MB", 1024, 64, 1 << 20);
    }

    /** The folder of the offline lists that this node made; whatever ends in {@code .estlist} there is swept when it starts. */
    public Path offlineLists() {
        return Path.of(System.getProperty("jboss.server.temp.dir", System.getProperty("java.io.tmpdir", ".")))
                .resolve("estampille-offline-lists");
    }

    /** For how many days scans are kept one by one; their sums by hour are kept on. */
    public int scanDays() {
        return number("ESTAMPILLE_SCAN_DAYS", 400, 30, 700);
    }

    /** The score from which a stamp's scans make it suspect: a power of ten, 0.5 to 20. */
    public double cloneThreshold() {
        String name = "ESTAMPILLE_CLONE_THRESHOLD";
        String text = optional(name, "2.9");
        try {
            double value = Double.parseDouble(text);
            if (value >= 0.5 && value <= 20) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new IllegalStateException(wrong(name, "0.5", "20", text), e);
        }
        throw new IllegalStateException(wrong(name, "0.5", "20", text));
    }

    /** For how many days what was told in a closed report is kept; that there was one is kept on. */
    public int reportDays() {
        return number("ESTAMPILLE_REPORT_DAYS", 730, 30, 3650);
    }

    /** The table of where networks are, if this node has one. */
    public Optional<Path> networkPlaces() {
        return Optional.of(optional("ESTAMPILLE_NETWORK_PLACES", ""))
                .filter(file -> !file.isBlank())
                .map(Path::of);
    }

    /** What Twilio signs its calls with; two while it is being changed, none if it does not call. */
    public List<String> twilioTokens() {
        return secrets("ESTAMPILLE_TWILIO_TOKEN");
    }

    /** The address that Twilio was told to call, without a query, if it is not the printed host's. */
    public Optional<URI> twilioUrl() {
        return Optional.of(optional("ESTAMPILLE_TWILIO_URL", ""))
                .filter(url -> !url.isBlank())
                .map(URI::create);
    }

    /** What an operator's gateway for text messages proves itself with. */
    public List<String> smsSecrets() {
        return secrets("ESTAMPILLE_SMS_SECRET");
    }

    /** What that gateway calls the sender's number. */
    public String smsSender() {
        return optional("ESTAMPILLE_SMS_FROM", "from");
    }

    /** What it calls the text. */
    public String smsText() {
        return optional("ESTAMPILLE_SMS_TEXT", "text");
    }

    /** What it calls the message's own id, by which a repeated call is known. */
    public String smsId() {
        return optional("ESTAMPILLE_SMS_ID", "id");
    }

    /** What an aggregator of USSD proves itself with. */
    public List<String> ussdSecrets() {
        return secrets("ESTAMPILLE_USSD_SECRET");
    }

    /** Words before a code that say nothing of it. */
    public List<String> messageKeywords() {
        return parts(optional("ESTAMPILLE_MESSAGE_KEYWORDS", "QR,CODE,VERIF"));
    }

    private static List<String> secrets(String name) {
        return checkedSecrets(name, optional(name, ""));
    }

    /** @throws IllegalStateException if one is so short that it could be guessed */
    static List<String> checkedSecrets(String name, String text) {
        List<String> secrets = parts(text);
        for (String secret : secrets) {
            if (secret.length() < SHORTEST_SECRET) {
                throw new IllegalStateException("%s must have at least %d characters, got %d"
                        .formatted(name, SHORTEST_SECRET, secret.length()));
            }
        }
        return secrets;
    }

    private static List<String> parts(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static int number(String name, int otherwise, int minimum, int maximum) {
        String text = optional(name, Integer.toString(otherwise));
        try {
            int value = Integer.parseInt(text);
            if (value >= minimum && value <= maximum) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new IllegalStateException(wrong(name, Integer.toString(minimum), Integer.toString(maximum), text), e);
        }
        throw new IllegalStateException(wrong(name, Integer.toString(minimum), Integer.toString(maximum), text));
    }

    private static String wrong(String name, String minimum, String maximum, String found) {
        return name + " must be a number from " + minimum + " to " + maximum + ", got \"" + found + "\"";
    }

    private static String required(String name) {
        String value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("The environment variable " + name + " is not set");
        }
        return value;
    }

    private static String optional(String name, String otherwise) {
        @Nullable String value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : value;
    }
}
