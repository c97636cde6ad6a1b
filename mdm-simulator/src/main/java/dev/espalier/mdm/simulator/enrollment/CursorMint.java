package dev.espalier.mdm.simulator.enrollment;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.espalier.mdm.simulator.Choice;
import dev.espalier.mdm.simulator.device.Roll;
import dev.espalier.mdm.simulator.portal.Server;
import dev.espalier.mdm.simulator.portal.World;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Writes cursors that nobody else can write, and reads them again: a signed record in base64. */
final class CursorMint {

    private static final int LONGEST = 1000;
    private static final int SIGNATURE = 16;

    private final World world;
    private final SecretKeySpec key;

    CursorMint(World world) {
        this.world = world;
        this.key = new SecretKeySpec(world.ids().bytes(32), "HmacSHA256");
    }

    String write(Server server, Cursor cursor) {
        var numbers = LongStream.of(
                world.now().toEpochMilli(),
                server.cursors().next(),
                cursor.position(),
                cursor.next().number(),
                cursor.next().skip(),
                cursor.until());
        var fields = cursor.kind().name().charAt(0) + ":"
                + numbers.mapToObj(Long::toString).collect(Collectors.joining(":")) + ":";
        fields += filler(fields.length() + 1 + SIGNATURE);
        var signed = fields + ":" + signature(server, fields);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed.getBytes(US_ASCII));
    }

    /** What makes a cursor as long as it is wanted: four characters of base64 hold three. */
    private String filler(int length) {
        return "x".repeat(Math.max(0, world.behavior().get(Choice.CURSOR_LENGTH) * 3 / 4 - length));
    }

    /** Refuses cursors of other servers, forged ones, and those that are too old. */
    Cursor read(Server server, String text) {
        var fields = opened(server, text)
                .orElseThrow(() -> new Refused(400, "INVALID_CURSOR"))
                .split(":");
        var age = Duration.ofMillis(world.now().toEpochMilli() - Long.parseLong(fields[1]));
        long number = Long.parseLong(fields[2]);
        if (server.cursors().rejected(number)) {
            throw new Refused(400, "INVALID_CURSOR");
        }
        if (server.cursors().expired(number) || age.compareTo(world.behavior().get(Choice.CURSOR_LIFE)) > 0) {
            throw new Refused(400, "EXPIRED_CURSOR");
        }
        var kind = fields[0].equals("F") ? Cursor.Kind.FETCH : Cursor.Kind.SYNC;
        var next = new Roll.Place(Long.parseLong(fields[4]), Integer.parseInt(fields[5]));
        return new Cursor(kind, Long.parseLong(fields[3]), next, Long.parseLong(fields[6]));
    }

    private Optional<String> opened(Server server, String text) {
        if (text.length() > LONGEST || !text.matches("[A-Za-z0-9_-]+")) {
            return Optional.empty();
        }
        var signed = new String(Base64.getUrlDecoder().decode(text.length() % 4 == 1 ? "" : text), US_ASCII);
        int end = signed.lastIndexOf(':');
        return Optional.of(signed)
                .filter(all -> end > 0 && all.substring(end + 1).equals(signature(server, all.substring(0, end))))
                .map(all -> all.substring(0, end));
    }

    private String signature(Server server, String fields) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            var digest = mac.doFinal((server.uuid() + ":" + fields).getBytes(US_ASCII));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(digest)
                    .substring(0, SIGNATURE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
