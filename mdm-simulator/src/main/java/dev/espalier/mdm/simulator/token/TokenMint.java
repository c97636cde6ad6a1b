package dev.espalier.mdm.simulator.token;

import dev.espalier.mdm.simulator.TokenCredentials;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** Makes the credentials of server tokens. A person who downloads again for the same server keeps the consumer key. */
public final class TokenMint {

    private static final Duration LIFE = Duration.ofDays(365);

    private record Consumer(String key, String secret) {}

    private final Ids ids;
    private final Map<String, Consumer> consumers = new HashMap<>();

    public TokenMint(Ids ids) {
        this.ids = ids;
    }

    public ServerToken mint(String server, String downloader, Instant now) {
        var consumer = consumers.computeIfAbsent(
                server + " " + downloader, key -> new Consumer("CK_" + ids.hex(96), "CS_" + ids.hex(40)));
        var credentials = new TokenCredentials(
                consumer.key(),
                consumer.secret(),
                "AT_O" + ids.digits(10) + "O" + ids.hex(40) + "O" + now.toEpochMilli(),
                "AS_" + ids.hex(40),
                now.plus(LIFE).truncatedTo(ChronoUnit.SECONDS));
        return new ServerToken(server, downloader, credentials);
    }
}
