package cg.gouv.qr.cli.demo;

import cg.gouv.qr.cli.stack.Identity;
import cg.gouv.qr.cli.stack.Installation;
import cg.gouv.qr.cli.stack.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** What happens to stamps out there: citizens scan, counterfeiters try, a batch is recalled. */
final class Market {
    private static final int MOST_REVOKED = 1000;
    private static final int RESCANNED = 30;

    private final Plan plan;
    private final Progress progress;
    private final Api administrator;
    private final Scanner scanner;
    private final RandomGenerator random;

    Market(Installation installation, Identity identity, Plan plan, Progress progress) {
        this.plan = plan;
        this.progress = progress;
        this.administrator = new Api(installation.serverUrl() + "/api/v1", identity, Cast.ADMINISTRATOR);
        this.scanner = new Scanner(installation.serverUrl());
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(plan.seed());
    }

    Observed test(Produced produced) throws Exception {
        List<String> decoded = progress.step("Decode %d symbols".formatted(plan.samples()), () -> decode(produced));
        int authentic = progress.step("Verify each over HTTP", () -> count(decoded, "authentic"));
        Produced.Lot first = produced.lots().get(0);
        List<String> forged = new Forgeries(random, first.epoch()).make(decoded.get(0), plan.samples());
        int refused = progress.step("Try %d forgeries".formatted(forged.size()), () -> count(forged, "forged"));
        int withdrawn = Math.min(MOST_REVOKED, first.quantity() / 2);
        List<String> stamps = PackRows.urls(first.csv());
        List<String> revoked = drawn(stamps.subList(0, withdrawn));
        List<String> neighbours = drawn(stamps.subList(withdrawn, stamps.size()));
        int seen = progress.step("Revoke %d stamps and scan again".formatted(withdrawn), () -> {
            revoke(first, withdrawn);
            return count(revoked, "revoked");
        });
        int spared = progress.step("Scan their neighbours", () -> count(neighbours, "authentic"));
        return new Observed(
                decoded.size(), authentic, refused, revoked.size(), seen, neighbours.size(), spared, withdrawn);
    }

    private List<String> decode(Produced produced) throws IOException {
        List<String> texts = new ArrayList<>();
        int left = plan.samples();
        for (int i = 0; i < produced.lots().size(); i++) {
            int share = left / (produced.lots().size() - i);
            texts.addAll(Symbols.sample(produced.lots().get(i).zip(), share, random));
            left -= share;
        }
        return List.copyOf(texts);
    }

    private int count(Collection<String> urls, String verdict) throws IOException, InterruptedException {
        int found = 0;
        for (String url : urls) {
            if (scanner.verdict(url).equals(verdict)) {
                found++;
            }
        }
        return found;
    }

    private void revoke(Produced.Lot lot, int withdrawn) throws IOException, InterruptedException {
        administrator.create(
                "/lots/" + lot.number() + "/revocations",
                Map.of(
                        "firstPosition",
                        1,
                        "lastPosition",
                        withdrawn,
                        "reason",
                        "Rouleau volé pendant le transport (démonstration)."));
    }

    private List<String> drawn(List<String> from) {
        List<String> some = new ArrayList<>();
        for (int i = 0; i < Math.min(RESCANNED, from.size()); i++) {
            some.add(from.get(random.nextInt(from.size())));
        }
        return some;
    }
}
