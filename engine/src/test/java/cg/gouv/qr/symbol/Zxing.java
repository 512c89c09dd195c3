package cg.gouv.qr.symbol;

/** ZXing's decoder as the oracle of what a symbol says. */
public final class Zxing {
    private Zxing() {}

    public static String read(Symbol symbol) {
        return new SymbolReader().read(symbol).orElseThrow(() -> new AssertionError("ZXing does not read the symbol"));
    }
}
