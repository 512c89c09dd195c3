package cg.gouv.qr.shard;

import cg.gouv.qr.code.StampCode;
import cg.gouv.qr.symbol.Symbol;

/** One stamp as its shard holds it. */
public record StampRecord(long serial, StampCode code, Symbol symbol) {}
