package cg.gouv.qr.cli.bench.verify;

import cg.gouv.qr.cli.stack.Installation;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * An installation for the benchmark alone, in a folder of the state's: millions of made-up scans belong in nobody's database.
 * Whatever says where data, keys or servers of another one are is not taken over; what tunes a server is.
 */
final class OwnPlatform {
    /** Under the state folder. */
    private static final String FOLDER = "bench-verify";

    private static final Pattern ELSEWHERE = Pattern.compile(
            "ESTAMPILLE_(STATE|NODE|PORT_OFFSET|COUNTRY|.*_URL|.*_USER|.*_PASSWORD|.*_SECRET|KEYSTORE.*|STORE|STORE_.*|S3_.*"
                    + "|SCAN_JOURNAL|NETWORK_LIMITS|POSTGRESQL_OPTIONS)");

    private OwnPlatform() {}

    static Installation of(Installation here) {
        return Installation.at(here.root(), here.state().resolve(FOLDER), settings(here.environment()));
    }

    /** @param environment of whoever called */
    static Map<String, String> settings(Map<String, String> environment) {
        Map<String, String> settings = new TreeMap<>(environment);
        settings.keySet().removeIf(name -> ELSEWHERE.matcher(name).matches());
        settings.put("ESTAMPILLE_PORT_OFFSET", "auto");
        // The generator stands where a proxy does, and says who each client is.
        settings.put("ESTAMPILLE_BEHIND_PROXY", "true");
        settings.put("ESTAMPILLE_TRUSTED_PROXIES", "127.0.0.1");
        settings.put("ESTAMPILLE_POSTGRESQL_OPTIONS", "-c shared_preload_libraries=pg_stat_statements");
        return settings;
    }
}
