package cg.gouv.qr.api.request;

import cg.gouv.qr.api.problem.ApiProblem;
import cg.gouv.qr.platform.Ids;
import cg.gouv.qr.platform.Problem;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands in paths and queries, and names the parameter that is wrong; JAX-RS alone would answer 404. Numbers,
 * dates, choices and UUIDs are known here; a feature's ids are read by their own {@code of(String)}.
 */
@Provider
public class Values implements ParamConverterProvider {
    @Override
    public <T> @Nullable ParamConverter<T> getConverter(
            Class<T> type, Type genericType, Annotation @Nullable [] annotations) {
        if (annotations == null) {
            return null; // RESTEasy asks for the headers of an answer too
        }
        Function<String, ?> read = reader(type, name(annotations));
        return read == null ? null : new Reader<>(read);
    }

    private static @Nullable Function<String, ?> reader(Class<?> type, String name) {
        if (type == Integer.class || type == int.class) {
            return text -> number(name, text, Integer::valueOf);
        }
        if (type == Long.class || type == long.class) {
            return text -> number(name, text, Long::valueOf);
        }
        if (type == LocalDate.class) {
            return text -> time(name, text, "date (2026-12-31)", LocalDate::parse);
        }
        if (type == Instant.class) {
            return text -> time(name, text, "date-time (2026-12-31T23:59:59Z)", Instant::parse);
        }
        if (type == UUID.class) {
            return text -> Ids.uuid(name, text);
        }
        if (type == Boolean.class || type == boolean.class) {
            return text -> choice(name, text, List.of(true, false));
        }
        if (type.isEnum()) {
            return text -> choice(name, text, List.of(type.getEnumConstants()));
        }
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals("of") && Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getReturnType() == type)
                .filter(method -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class}))
                .findFirst()
                .<Function<String, ?>>map(method -> text -> call(method, text))
                .orElse(null);
    }

    private record Reader<T>(Function<String, ?> read) implements ParamConverter<T> {
        @Override
        @SuppressWarnings("unchecked") // the type was compared when the reader was chosen; int and Integer are two
        public @Nullable T fromString(@Nullable String text) {
            return text == null || text.isEmpty() ? null : (T) read.apply(text);
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }

    private static Object call(Method of, String text) {
        try {
            return of.invoke(null, text);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Problem problem) {
                throw problem;
            }
            throw new IllegalStateException(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T choice(String name, String text, List<T> choices) {
        return choices.stream()
                .filter(choice -> choice.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> ApiProblem.field(name, "invalid.choice", text, choices));
    }

    private static <T> T number(String name, String text, Function<String, T> read) {
        try {
            return read.apply(text);
        } catch (NumberFormatException e) {
            throw ApiProblem.field(name, "invalid.type", "integer");
        }
    }

    private static <T> T time(String name, String text, String expected, Function<String, T> read) {
        try {
            return read.apply(text);
        } catch (DateTimeException e) {
            throw ApiProblem.field(name, "invalid.type", expected);
        }
    }

    private static String name(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .map(Values::name)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String name(Annotation annotation) {
        if (annotation instanceof QueryParam query) {
            return query.value();
        }
        if (annotation instanceof PathParam path) {
            return path.value();
        }
        if (annotation instanceof HeaderParam header) {
            return header.value();
        }
        return annotation instanceof FormParam form ? form.value() : "";
    }
}
