package cg.gouv.qr.api.description;

import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import cg.gouv.qr.certification.CertificationNumber;
import cg.gouv.qr.order.InvoiceNumber;
import cg.gouv.qr.order.OrderNumber;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/** What the numbers look like by which people know dossiers, orders, invoices and lots, wherever they stand. */
enum Numbers {
    CERTIFICATION(CertificationNumber.FORM, "OCC-2026-000123"),
    ORDER(OrderNumber.FORM, "CMD-2026-000123"),
    INVOICE(InvoiceNumber.FORM, "FAC-2026-000123"),
    /** A whole number from 1, of no other form. */
    LOT(null, "42");

    /** Fields of answers and requests, by their name. */
    private static final Map<String, Numbers> FIELDS = Map.of(
            "certification", CERTIFICATION, "renews", CERTIFICATION, "order", ORDER, "invoice", INVOICE, "lot", LOT);

    /** The id's record in Java, and the record whose own number it is. */
    private static final Map<String, Numbers> OWNERS = Map.of(
            "CertificationNumber", CERTIFICATION,
            "Certification", CERTIFICATION,
            "OrderNumber", ORDER,
            "Order", ORDER,
            "InvoiceNumber", INVOICE,
            "Invoice", INVOICE,
            "LotNumber", LOT,
            "Lot", LOT);

    private final @Nullable String form;
    private final String example;

    Numbers(@Nullable String form, String example) {
        this.form = form;
        this.example = example;
    }

    /** @param name a schema's */
    static @Nullable Numbers of(String name) {
        return OWNERS.get(name);
    }

    /** Completes the fields that hold such a number. */
    static void complete(String name, Schema schema) {
        if (schema.getProperties() == null) {
            return;
        }
        schema.getProperties().forEach((field, value) -> {
            Numbers number = field.equals("number") ? OWNERS.get(name) : FIELDS.get(field);
            if (number != null && value.getRef() == null) {
                number.describe(value);
            }
        });
    }

    String example() {
        return example;
    }

    Schema schema() {
        return describe(createSchema());
    }

    private Schema describe(Schema schema) {
        if (form == null) {
            return schema.type(List.of(SchemaType.INTEGER))
                    .format("int64")
                    .minimum(BigDecimal.ONE)
                    .examples(List.of(Long.valueOf(example)));
        }
        return schema.type(List.of(SchemaType.STRING)).pattern("^" + form + "$").examples(List.of(example));
    }
}
