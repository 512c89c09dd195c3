package cg.gouv.qr.printing.content;

import cg.gouv.qr.code.ShortCode;
import cg.gouv.qr.code.StampCode;
import cg.gouv.qr.signature.StampSigner;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * {@code position,code,url,short_code} (RFC 4180: a header, CRLF, no field needs quotes). Positions are padded to one
 * width, and everything else has one by itself; a specimen's short code is empty.
 */
final class CsvRows {
    private static final byte[] HEADER = ascii("position,code,url,short_code\r\n");
    private static final int SHORT_CODE = ShortCode.LENGTH + 3; // four groups, three hyphens

    private final PackPlan plan;
    private final Stamps stamps;
    private final StampSigner signer;
    private final byte[] urlPrefix;
    private final byte[] issuer;
    private final byte[] tail;

    CsvRows(PackPlan plan, Stamps stamps, StampSigner signer) {
        this.plan = plan;
        this.stamps = stamps;
        this.signer = signer;
        this.urlPrefix = ascii(plan.prefix().text());
        this.issuer = ascii(plan.prefix().gs1().map(link -> link.issuer()).orElse(""));
        this.tail = new byte[plan.codeFormat().tailLength()];
    }

    PackContent content() {
        return new PackContent(List.of(Section.of(HEADER), new Section(plan.quantity(), rowSize(), this::writeRow)));
    }

    private int rowSize() {
        return plan.positionWidth()
                + 1
                + StampCode.LENGTH
                + 1
                + plan.prefix().urlLength()
                + 1
                + (plan.specimen() ? 0 : SHORT_CODE)
                + 2;
    }

    private void writeRow(long index, ByteBuffer into) {
        int position = (int) index + 1;
        StampCode code = stamps.at(position).code();
        code.writeTail(tail, 0);
        Digits.put(into, position, plan.positionWidth());
        into.put((byte) ',').put(issuer).put(tail);
        into.put((byte) ',').put(urlPrefix).put(tail).put((byte) ',');
        if (!plan.specimen()) {
            into.put(ascii(signer.shortCode(code).text()));
        }
        into.put((byte) '\r').put((byte) '\n');
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
