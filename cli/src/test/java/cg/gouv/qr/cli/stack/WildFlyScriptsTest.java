package cg.gouv.qr.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** On the real server, embedded in its CLI: it listens to nothing. */
class WildFlyScriptsTest {
    @TempDir
    Path state;

    @Test
    void changeNothingWhenAppliedAgain() throws Exception {
        Installation installation = Installation.at(Path.of(".."), state, Map.of());
        Distributions distributions = Distributions.resolve(installation);
        WildFly wildfly = new WildFly(installation);
        wildfly.unpack(distributions);
        assertThat(wildfly.configure(distributions)).isTrue();
        Path configuration = state.resolve("wildfly/configuration/standalone.xml");
        String once = canonical(configuration);

        assertThat(wildfly.configure(distributions))
                .as("the same scripts on the same server are left alone")
                .isFalse();
        wildfly.apply(distributions);

        assertThat(canonical(configuration)).isEqualTo(once);
        assertThat(once)
                .contains(
                        "java:jboss/datasources/Estampille\"",
                        "${env.ESTAMPILLE_DB_APP_PASSWORD:}",
                        "name=\"socketTimeout\"",
                        "executor/store\"",
                        "executor/work\"",
                        "executor/health\"")
                .doesNotContain("ExampleDS", "jdbc-job-repository", "welcome-content", "subsystem:webservices");
    }

    /** The file with each element's attributes by name: the server writes those of some in the order of a hash, and XML gives
     *  the order no meaning (XML 1.0, section 3.1). */
    private static String canonical(Path file) throws Exception {
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        StringWriter text = new StringWriter();
        TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(text));
        return text.toString();
    }
}
