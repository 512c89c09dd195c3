package cg.gouv.qr.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorePlacesTest {
    @TempDir
    Path work;

    @Test
    void areOneFolderForADeveloper() {
        StorePlaces places = places(Map.of("ESTAMPILLE_STORE", "/store"));
        assertThat(places.copies()).isEqualTo(1);
        for (Tier tier : Tier.values()) {
            assertThat(names(places.of(tier))).containsExactly("/store");
        }
    }

    @Test
    void ofATierAreThoseOfTheOneBeforeUnlessItHasItsOwn() {
        StorePlaces places = places(Map.of("ESTAMPILLE_STORE_HOT", "/a, /b", "ESTAMPILLE_STORE_COLD", "/c"));
        assertThat(names(places.of(Tier.WARM))).containsExactly("/a", "/b");
        assertThat(names(places.of(Tier.COLD))).containsExactly("/c");
        assertThat(names(places.all())).containsExactly("/a", "/b", "/c");
    }

    @Test
    void areEnoughForTheCopies() {
        assertThatThrownBy(() -> places(Map.of("ESTAMPILLE_STORE_HOT", "/a,/b", "ESTAMPILLE_STORE_COPIES", "3")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ESTAMPILLE_STORE_COPIES is 3")
                .hasMessageContaining("HOT");
    }

    @Test
    void areChosenWhereCopiesLieThenInTheirOrder() {
        StorePlaces places = places(Map.of("ESTAMPILLE_STORE_HOT", "/a,/b,/c", "ESTAMPILLE_STORE_COPIES", "2"));
        assertThat(names(places.choose(Tier.HOT, List.of(), List.of()))).containsExactly("/a", "/b");
        assertThat(names(places.choose(Tier.HOT, List.of("/c"), List.of()))).containsExactly("/c", "/a");
        assertThat(names(places.choose(Tier.HOT, List.of("/a", "/b"), List.of("/a"))))
                .containsExactly("/b", "/c");
        assertThat(names(places.choose(Tier.HOT, List.of("/a", "/b"), List.of("/a", "/c"))))
                .as("one that is away, since there are no others")
                .containsExactly("/b", "/a");
        assertThat(places.hasSpares(Tier.HOT, List.of("/a"))).isTrue();
        assertThat(places.hasSpares(Tier.HOT, List.of("/a", "/c"))).isFalse();
    }

    @Test
    void ageByTheirPolicy() {
        StorePolicy policy = StorePolicy.of(Map.of("ESTAMPILLE_STORE_HOT_AGE", "PT2H")::get);
        assertThat(policy.tier(Duration.ofMinutes(119))).hasValue(Tier.HOT);
        assertThat(policy.tier(Duration.ofHours(2))).hasValue(Tier.WARM);
        assertThat(policy.tier(Duration.ofDays(90))).hasValue(Tier.COLD);
        assertThat(policy.tier(Duration.ofDays(7 * 365))).hasValue(Tier.COLD);
        assertThat(policy.tier(Duration.ofDays(7 * 366))).isEmpty();
        assertThat(policy.form(Tier.WARM)).isEqualTo(CopyForm.WHOLE);
        assertThat(policy.form(Tier.COLD)).isEqualTo(CopyForm.MANIFEST);
    }

    @Test
    void refuseAPolicyThatContradictsItself() {
        assertThatThrownBy(() -> StorePolicy.of(Map.of("ESTAMPILLE_STORE_HOT_AGE", "P91D")::get))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> StorePolicy.of(Map.of("ESTAMPILLE_STORE_HOT_AGE", "a week")::get))
                .hasMessageContaining("P7D")
                .hasMessageContaining("a week");
        assertThatThrownBy(() -> StorePolicy.of(Map.of("ESTAMPILLE_STORE_COLD_KEEPS", "nothing")::get))
                .hasMessageContaining("manifests");
    }

    private StorePlaces places(Map<String, String> settings) {
        return StorePlaces.of(settings::get, new WorkFolder(work, 0, Clock.systemUTC()));
    }

    private static List<String> names(List<ShardPlace> places) {
        return places.stream().map(ShardPlace::name).toList();
    }
}
