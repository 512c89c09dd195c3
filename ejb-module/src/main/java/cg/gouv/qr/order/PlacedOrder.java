package cg.gouv.qr.order;

/** An order with the invoice that was issued for it. */
public record PlacedOrder(StampOrder order, Invoice invoice) {}
