package dev.espalier.mdm.simulator.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.espalier.mdm.simulator.ContentTokenKind;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/** One download of a unit's content token, alive until something ends it. */
public final class ContentToken {

    /** A zone without a colon, as all dates of this service are written. */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssZ", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final Duration LIFE = Duration.ofDays(365);

    private final String unit;
    private final String downloader;
    private final ContentTokenKind kind;
    private final String text;
    private Instant expiry;
    private int endedBy;

    ContentToken(Unit unit, String downloader, ContentTokenKind kind) {
        var setting = unit.setting();
        this.unit = unit.uId();
        this.downloader = downloader;
        this.kind = kind;
        this.expiry = setting.clock().instant().plus(LIFE).truncatedTo(ChronoUnit.SECONDS);
        var secret = Base64.getEncoder().encodeToString(setting.ids().bytes(64));
        var json = JsonMapper.shared()
                .createObjectNode()
                .put("token", secret)
                .put("expDate", DATE.format(expiry))
                .put("orgName", unit.owner().name());
        this.text = Base64.getEncoder().encodeToString(json.toString().getBytes(UTF_8));
    }

    /** The content of the file, which is also what is sent with every call. */
    public String text() {
        return text;
    }

    public String unit() {
        return unit;
    }

    public String downloader() {
        return downloader;
    }

    public ContentTokenKind kind() {
        return kind;
    }

    public Instant expiry() {
        return expiry;
    }

    public String expiryText() {
        return DATE.format(expiry);
    }

    /** The number of the error that has ended the token, 0 while it is alive. */
    public int endedBy() {
        return endedBy;
    }

    /** Ends the token; the first cause counts. */
    public void end(int errorNumber) {
        endedBy = endedBy == 0 ? errorNumber : endedBy;
    }

    /** Lets the token be too old from an instant on. */
    public void expireAt(Instant at) {
        expiry = at;
    }
}
