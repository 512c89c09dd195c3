package cg.gouv.qr.platform;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items in the list's order
 * @param next where the next page begins, or null on the last one
 */
public record Page<T>(List<T> items, @Nullable Cursor next) {
    /**
     * @param found up to {@code limit + 1} items: the one too many tells that there is a next page
     * @param keyOf the item's place in the order
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, String> keyOf) {
        if (found.size() <= limit) {
            return new Page<>(List.copyOf(found), null);
        }
        List<T> items = List.copyOf(found.subList(0, limit));
        return new Page<>(items, Cursor.after(keyOf.apply(items.get(limit - 1)), limit));
    }

    public <R> Page<R> map(Function<? super T, ? extends R> each) {
        return new Page<>(items.stream().<R>map(each).toList(), next);
    }
}
