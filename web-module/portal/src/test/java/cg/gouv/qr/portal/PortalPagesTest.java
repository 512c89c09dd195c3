package cg.gouv.qr.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** A page is tags: no words of its own, no script, no style beside the one style sheet. */
class PortalPagesTest {
    private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");
    /** Attributes that people read or hear. */
    private static final Set<String> SPOKEN =
            Set.of("title", "alt", "placeholder", "aria-label", "label", "itemLabel", "summary", "converterMessage");

    private static final Set<String> SCRIPTED =
            Set.of("script", "style", "outputScript", "commandLink", "ajax", "button");

    @Test
    void noPageHasWordsOfItsOwn() throws Exception {
        List<String> literal = new ArrayList<>();
        eachElement((page, element) -> {
            for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                    note(literal, page, element, child.getNodeValue());
                }
            }
            for (String name : SPOKEN) {
                note(literal, page, element, element.getAttribute(name));
            }
            if (element.getLocalName().equals("commandButton")) {
                note(literal, page, element, element.getAttribute("value"));
            }
        });
        assertThat(literal).isEmpty();
    }

    @Test
    void noPageNeedsScriptOrStyleOfItsOwn() throws Exception {
        List<String> found = new ArrayList<>();
        eachElement((page, element) -> {
            String name = element.getLocalName();
            boolean faces = element.getPrefix() != null;
            if (SCRIPTED.contains(name) && (faces || !name.equals("button"))) {
                found.add(page + ": <" + element.getTagName() + ">");
            }
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                String attribute = ((Attr) element.getAttributes().item(i)).getLocalName();
                if (attribute.equals("style") || attribute.matches("on[a-z]+")) {
                    found.add(page + ": " + attribute + " on <" + element.getTagName() + ">");
                }
            }
        });
        assertThat(found).isEmpty();
    }

    @Test
    void noPageHasTwoFormsOfOneName() throws Exception {
        Set<String> seen = new HashSet<>();
        List<String> twice = new ArrayList<>();
        eachElement((page, element) -> {
            boolean form = element.getTagName().equals("h:form")
                    || element.getTagName().equals("s:step");
            if (form
                    && !element.getAttribute("id").startsWith("#")
                    && !seen.add(page + "#" + element.getAttribute("id"))) {
                twice.add(page + ": " + element.getAttribute("id"));
            }
        });
        assertThat(seen).isNotEmpty();
        assertThat(twice).isEmpty();
    }

    private static void note(List<String> literal, Path page, Element element, String text) {
        String words = EXPRESSION.matcher(text).replaceAll("");
        if (LETTERS.matcher(words).find()) {
            literal.add(page + ": <" + element.getTagName() + "> says \"" + words.strip() + "\"");
        }
    }

    private interface Visit {
        void element(Path page, Element element);
    }

    private static void eachElement(Visit visit) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Map<Path, String> pages = PortalSources.files(PortalSources.PAGES, ".xhtml");
        assertThat(pages).isNotEmpty();
        for (Map.Entry<Path, String> page : pages.entrySet()) {
            var document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(page.getValue())));
            walk(page.getKey(), document.getDocumentElement(), visit);
        }
    }

    private static void walk(Path page, Element element, Visit visit) {
        visit.element(page, element);
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element below) {
                walk(page, below, visit);
            }
        }
    }
}
