package cg.gouv.qr.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every word on a page comes from the bundles, and both bundles have it. */
class PortalTextsTest {
    private static final Properties FRENCH = PortalSources.bundle("portal");
    private static final Properties ENGLISH = PortalSources.bundle("portal_en");

    /** text['key'], also as one of two: text[x ? 'a' : 'b']. */
    private static final Pattern LOOKED_UP = Pattern.compile("text\\[([^\\[\\]]*)]");

    private static final Pattern QUOTED = Pattern.compile("'([a-z][\\w-]*(?:\\.[\\w-]+)+)'(?!\\.concat)");
    private static final Pattern FILLED = Pattern.compile("text\\.with\\('([^']+)'");
    private static final Pattern FAMILY = Pattern.compile("text\\.word\\('([^']+)'(?!\\.concat)|words=\"([^\"#]+)\"");
    private static final Pattern STATE = Pattern.compile("<s:state [^>]*of=\"([^\"#]+)\"");
    private static final Pattern NAMED = Pattern.compile(
            "<s:(?:input|area|select|value|column|cell|choice|file|search|pick|date) [^>]*?\\bid=\"([^\"#]+)\"([^>]*)");
    private static final Pattern PLACE = Pattern.compile("<s:place [^>]*key=\"([^\"]+)\"");
    private static final Pattern STEP = Pattern.compile("<s:step [^>]*?key=\"([^\"]+)\"");
    private static final Pattern DONE = Pattern.compile("(?:notice\\.then|\\bthen)\\(\\s*\"([^\"]+)\"");
    private static final Pattern WAITING = Pattern.compile("\"(waiting\\.[^\"]+)\"");

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(ENGLISH.stringPropertyNames()).isEqualTo(FRENCH.stringPropertyNames());
        for (String key : FRENCH.stringPropertyNames()) {
            assertThat(FRENCH.getProperty(key)).as("French " + key).isNotBlank();
            assertThat(ENGLISH.getProperty(key)).as("English " + key).isNotBlank();
            assertThat(places(ENGLISH.getProperty(key)))
                    .as("places of " + key)
                    .isEqualTo(places(FRENCH.getProperty(key)));
        }
    }

    @Test
    void everyTextThatIsUsedIsThere() {
        Set<String> used = used();
        assertThat(used).hasSizeGreaterThan(80);
        assertThat(FRENCH.stringPropertyNames()).containsAll(used);
    }

    @Test
    void everyTextThatIsThereIsUsed() {
        Set<String> idle = new TreeSet<>(FRENCH.stringPropertyNames());
        idle.removeAll(used());
        idle.removeIf(key -> key.startsWith("role.")); // the ministry's roles, which no code names
        assertThat(idle).isEmpty();
    }

    private static Set<String> used() {
        Set<String> used = new TreeSet<>();
        Families.ALL.forEach((family, names) -> names.forEach(name -> used.add(family + "." + name)));
        for (String page : PortalSources.files(PortalSources.PAGES, ".xhtml").values()) {
            each(LOOKED_UP, page, lookup -> each(QUOTED, lookup.group(1), key -> used.add(key.group(1))));
            each(FILLED, page, key -> used.add(key.group(1)));
            each(
                    FAMILY,
                    page,
                    family -> assertThat(Families.ALL)
                            .containsKey(family.group(1) == null ? family.group(2) : family.group(1)));
            each(STATE, page, family -> assertThat(Families.ALL).containsKey("state." + family.group(1)));
            each(NAMED, page, field -> {
                used.add("field." + field.group(1));
                if (field.group(2).contains("hint=")) {
                    used.add("hint." + field.group(1));
                }
            });
            each(PLACE, page, key -> used.add(key.group(1)));
            each(STEP, page, key -> {
                used.add(key.group(1));
                used.add(key.group(1) + ".warning");
                used.add(key.group(1) + ".button");
            });
        }
        for (Map.Entry<?, String> bean :
                PortalSources.files(PortalSources.BEANS, ".java").entrySet()) {
            each(DONE, bean.getValue(), key -> used.add("done." + key.group(1)));
            each(WAITING, bean.getValue(), key -> used.add(key.group(1)));
        }
        used.add("select.choose");
        return used;
    }

    private static int places(String text) {
        return new MessageFormat(text).getFormatsByArgumentIndex().length;
    }

    private interface Found {
        void at(Matcher match);
    }

    private static void each(Pattern pattern, String text, Found found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.at(matcher);
        }
    }
}
