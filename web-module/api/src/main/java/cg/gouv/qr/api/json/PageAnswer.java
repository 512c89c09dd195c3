package cg.gouv.qr.api.json;

import cg.gouv.qr.platform.Cursor;
import cg.gouv.qr.platform.Page;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next the cursor of the next page; absent on the last
 */
public record PageAnswer<T>(
        List<T> items,

        @Schema(description = "The cursor of the next page; absent on the last.") @Nullable String next) {

    public static <S, T> PageAnswer<T> of(Page<S> page, Function<? super S, ? extends T> each) {
        Cursor next = page.next();
        return new PageAnswer<>(page.<T>map(each).items(), next == null ? null : next.token());
    }
}
