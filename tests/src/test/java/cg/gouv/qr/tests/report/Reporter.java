package cg.gouv.qr.tests.report;

import cg.gouv.qr.tests.contract.Wire;
import cg.gouv.qr.tests.contract.Wire.Reply;
import cg.gouv.qr.tests.stage.Stage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** Somebody who reports, at an address of their own: the server counts what comes from each. */
public final class Reporter {
    private static final Pattern RECEIPT = Pattern.compile("S(-[0-9A-Z]{4}){3}");
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([0-9a-f-]{36})\"");
    private static final String BOUNDARY = "----------------of-a-test";
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Another one at each run on a stage that was kept. */
    private static final int RUN = (int) ((System.nanoTime() >>> 20) & 0x7F) + 1;

    private final Wire wire;

    public Reporter(Stage stage) {
        wire = new Wire(stage, "127.%d.9.%d".formatted(RUN, COUNT.incrementAndGet()));
    }

    /** A black JPEG file, with where and by whom it was taken. */
    public static byte[] photo(int width, int height) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpeg", file);
        byte[] jpeg = file.toByteArray();
        byte[] where = "Exif\0\0 4 16 S 15 17 E, of Aline".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer with = ByteBuffer.allocate(jpeg.length + where.length + 4);
        with.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (where.length + 2));
        return with.put(where).put(jpeg, 2, jpeg.length - 2).array();
    }

    public Reply get(String path, String... headers) {
        return wire.get(path, headers);
    }

    /** The form's hidden name for the report that it makes. */
    public String token() {
        Matcher token = TOKEN.matcher(get("/signalement").body());
        if (!token.find()) {
            throw new AssertionError("The form has no token");
        }
        return token.group(1);
    }

    /**
     * A form as browsers send it.
     *
     * @param photo may be empty: then no file was chosen
     */
    public Reply send(Map<String, String> fields, byte[] photo, String... headers) {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(BOUNDARY, name, bytes(value))));
        body.append("--%s\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"%s\"\r\n"
                .formatted(BOUNDARY, photo.length == 0 ? "" : "IMG 1.jpg"));
        body.append("Content-Type: application/octet-stream\r\n\r\n")
                .append(new String(photo, StandardCharsets.ISO_8859_1))
                .append("\r\n--" + BOUNDARY + "--\r\n");
        return post("/signalement", "multipart/form-data; boundary=" + BOUNDARY, body.toString(), headers);
    }

    public Reply json(String body) {
        return post("/signalement", "application/json", bytes(body));
    }

    /** @param body a character for each byte */
    public Reply post(String path, String type, String body, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Content-Type: " + type;
        all[headers.length + 1] = "Content-Length: " + body.length();
        return wire.send("POST", path, body, all);
    }

    /** Without saying beforehand how long it is. */
    public Reply chunked(String type, String body) {
        String chunks = Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n";
        return wire.send("POST", "/signalement", chunks, "Transfer-Encoding: chunked", "Content-Type: " + type);
    }

    private static String bytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /** The number on a page. */
    public static String receipt(Reply reply) {
        Matcher receipt = RECEIPT.matcher(reply.body());
        if (!receipt.find()) {
            throw new AssertionError("There is no receipt in " + reply);
        }
        return receipt.group();
    }
}
