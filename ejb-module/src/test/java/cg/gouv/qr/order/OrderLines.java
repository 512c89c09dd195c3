package cg.gouv.qr.order;

import java.util.UUID;

/** Lines for tests. */
public final class OrderLines {
    private OrderLines() {}

    public static OrderLine aLine(int line, int quantity, long netAmount) {
        return new OrderLine(
                line,
                UUID.fromString("00000000-0000-0000-0000-00000000c0de"),
                "OCC-2026-000001",
                UUID.fromString("00000000-0000-0000-0000-0000000000aa"),
                "Eau minérale 1,5 l",
                UUID.fromString("00000000-0000-0000-0000-0000000000bb"),
                1,
                1,
                "HTTPS://QR.GOUV.CG/",
                quantity,
                5000,
                netAmount);
    }
}
