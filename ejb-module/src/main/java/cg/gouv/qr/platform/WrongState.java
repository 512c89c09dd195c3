package cg.gouv.qr.platform;

import java.util.Arrays;
import java.util.List;

/** The thing's state does not allow what was asked. */
public class WrongState extends Problem {
    /** @param what the thing's name in the API, such as {@code certification} */
    public WrongState(String what, Object id, Enum<?> found, Enum<?>... expected) {
        super(Kind.CONFLICT, "wrongState", what, id, found.name(), names(expected));
    }

    private static List<String> names(Enum<?>... expected) {
        return Arrays.stream(expected).map(Enum::name).toList();
    }

    /** @throws WrongState unless the state found is one of those expected */
    public static void unless(String what, Object id, Enum<?> found, Enum<?>... expected) {
        if (Arrays.stream(expected).noneMatch(state -> state == found)) {
            throw new WrongState(what, id, found, expected);
        }
    }
}
