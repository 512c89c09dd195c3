package cg.gouv.qr.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.portal.page.Notice;
import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A session goes to another server with all that it holds, so all of that can be written down. */
class BeansInSessionTest {
    /** Whose usual implementations can be. */
    private static final Set<Class<?>> COLLECTIONS = Set.of(List.class, java.util.Map.class, Set.class);

    @Test
    void everythingThatABeanKeepsCanBeWrittenDown() throws Exception {
        List<Class<?>> beans = beans();
        assertThat(beans).hasSizeGreaterThan(5);
        assertThat(beans).allMatch(Serializable.class::isAssignableFrom);
        assertThat(beans.stream().flatMap(bean -> Arrays.stream(bean.getDeclaredFields())))
                .filteredOn(BeansInSessionTest::isKept)
                .allMatch(field -> field.getType().isPrimitive()
                        || Serializable.class.isAssignableFrom(field.getType())
                        || COLLECTIONS.contains(field.getType()));
    }

    /** What is injected is a proxy, which the container sees to. */
    private static boolean isKept(Field field) {
        int modifiers = field.getModifiers();
        return !Modifier.isStatic(modifiers)
                && !Modifier.isTransient(modifiers)
                && !field.isAnnotationPresent(Inject.class);
    }

    private static List<Class<?>> beans() throws Exception {
        Path root = Path.of(
                Notice.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(root::relativize)
                    .map(Path::toString)
                    .filter(name -> name.endsWith(".class"))
                    .<Class<?>>map(name -> load(name.replace(".class", "").replace('/', '.')))
                    .filter(type ->
                            type.isAnnotationPresent(ViewScoped.class) || type.isAnnotationPresent(SessionScoped.class))
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Notice.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
