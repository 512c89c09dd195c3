package cg.gouv.qr.product;

import cg.gouv.qr.platform.InvalidValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A record of a catalogue, checked: what it says of a product, or everything that is wrong with it. */
sealed interface CatalogueRow {
    long line();

    /** @param typed as it stands in the file */
    record Good(long line, ProductDetails typed, ProductDetails.Checked details) implements CatalogueRow {
        RejectedRow rejected(String reason, Object argument) {
            boolean byGtin = details.gtin() != null;
            String value = byGtin ? typed.gtin() : typed.designation();
            return new RejectedRow(
                    line, byGtin ? "gtin" : "designation", value == null ? "" : value, reason, List.of(argument));
        }
    }

    record Bad(long line, List<RejectedRow> why) implements CatalogueRow {}

    static CatalogueRow of(CatalogueRecord found) {
        if (found instanceof CatalogueRecord.Unreadable unreadable) {
            return new Bad(unreadable.line(), List.of(unreadable.why()));
        }
        List<String> values = ((CatalogueRecord.Fields) found).values();
        int columns = CatalogueReader.HEADER.size();
        if (values.size() != columns) {
            return new Bad(
                    found.line(),
                    List.of(new RejectedRow(
                            found.line(),
                            RejectedRow.ROW,
                            String.join(",", values),
                            "import.columns",
                            List.of(columns, values.size()))));
        }
        return check(found.line(), new ProductDetails(values.get(0), values.get(1), values.get(2)));
    }

    private static CatalogueRow check(long line, ProductDetails typed) {
        var why = new ArrayList<RejectedRow>();
        String gtin = collect(why, line, typed.gtin(), typed::checkedGtin);
        String designation = collect(why, line, typed.designation(), typed::checkedDesignation);
        String composition = collect(why, line, typed.composition(), typed::checkedComposition);
        if (!why.isEmpty() || designation == null || composition == null) {
            return new Bad(line, List.copyOf(why));
        }
        return new Good(line, typed, new ProductDetails.Checked(gtin, designation, composition));
    }

    private static @Nullable String collect(
            List<RejectedRow> why, long line, @Nullable String typed, Supplier<@Nullable String> checked) {
        try {
            return checked.get();
        } catch (InvalidValue wrong) {
            why.add(RejectedRow.of(line, typed == null ? "" : typed, wrong));
            return null;
        }
    }
}
