package dev.espalier.mdm.simulator.catalog;

import dev.espalier.mdm.simulator.CatalogItem;
import dev.espalier.mdm.simulator.StoreCatalog;
import dev.espalier.mdm.simulator.http.Reply;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Pictures of products: a square of one color, whatever format is asked for a PNG. */
public final class Pictures {

    /** Where the pictures are. */
    public static final String FOLDER = "/image/";

    private static final Pattern NAME = Pattern.compile("/image/([0-9]+)/([0-9]{1,4})x([0-9]{1,4})bb\\.(png|jpg)");
    private static final byte[] SIGNATURE = HexFormat.of().parseHex("89504e470d0a1a0a");
    private static final int LARGEST = 1024;
    private static final int TRUE_COLOR = 2;

    private final StoreCatalog catalog;

    public Pictures(StoreCatalog catalog) {
        this.catalog = catalog;
    }

    /** The address of a picture, in which {@code {w}}, {@code {h}} and {@code {f}} are left open. */
    static String template(URI store, CatalogItem item) {
        return store + FOLDER + item.adamId() + "/{w}x{h}bb.{f}";
    }

    static String address(URI store, CatalogItem item, int size, String format) {
        return store + FOLDER + item.adamId() + "/" + size + "x" + size + "bb." + format;
    }

    public Reply show(String path) {
        var parts = NAME.matcher(path);
        if (!parts.matches()) {
            return Reply.text(404, "");
        }
        int side = Math.max(1, Math.min(LARGEST, Math.min(number(parts.group(2)), number(parts.group(3)))));
        return catalog.item(parts.group(1))
                .map(item -> Reply.of(200, "image/png", "").withBody(square(side, item.color())))
                .orElseGet(() -> Reply.text(404, ""));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static byte[] square(int side, String color) {
        var bytes = new ByteArrayOutputStream();
        try (var png = new DataOutputStream(bytes)) {
            png.write(SIGNATURE);
            chunk(png, "IHDR", header(side));
            chunk(png, "IDAT", rows(side, HexFormat.of().parseHex(color)));
            chunk(png, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] header(int side) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var header = new DataOutputStream(bytes);
        header.writeInt(side);
        header.writeInt(side);
        header.write(new byte[] {8, TRUE_COLOR, 0, 0, 0});
        return bytes.toByteArray();
    }

    private static byte[] rows(int side, byte[] color) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var packed = new DeflaterOutputStream(bytes)) {
            for (int row = 0; row < side; row++) {
                packed.write(0);
                for (int column = 0; column < side; column++) {
                    packed.write(color);
                }
            }
        }
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream png, String type, byte[] content) throws IOException {
        var sum = new CRC32();
        sum.update(type.getBytes(StandardCharsets.US_ASCII));
        sum.update(content);
        png.writeInt(content.length);
        png.writeBytes(type);
        png.write(content);
        png.writeInt((int) sum.getValue());
    }
}
