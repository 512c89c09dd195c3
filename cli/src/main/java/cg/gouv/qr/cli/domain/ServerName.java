package cg.gouv.qr.cli.domain;

import cg.gouv.qr.cli.stack.Trouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server's place: {@code blue2} is host 2's server of group blue, {@code blue2s} the one that stands ready beside it.
 *
 * @param host from 1
 * @param spare whether it runs only while there is much to do
 */
record ServerName(Colour colour, int host, boolean spare) {
    private static final Pattern FORM = Pattern.compile("(blue|green)([1-9]\\d?)(s?)");

    /** @throws Trouble if it is none */
    static ServerName parse(String name) {
        Matcher form = FORM.matcher(name);
        if (!form.matches()) {
            throw new Trouble("A server is named like blue1, green2 or blue1s, got \"" + name + "\"");
        }
        return new ServerName(
                Colour.of(form.group(1)),
                Integer.parseInt(form.group(2)),
                !form.group(3).isEmpty());
    }

    /** The last byte of its address. */
    int slot() {
        return (colour == Colour.BLUE ? 1 : 2) + (spare ? 2 : 0);
    }

    @Override
    public String toString() {
        return colour.group() + host + (spare ? "s" : "");
    }
}
