package dev.espalier.mdm.apple.http;

import dev.espalier.mdm.apple.AppleEndpoints;
import dev.espalier.mdm.apple.AppleServices;
import dev.espalier.mdm.apple.server.TestVault;
import dev.espalier.mdm.apple.server.Tokens;
import dev.espalier.mdm.domain.device.SyncPhase;
import dev.espalier.mdm.spi.AppleGateways;
import dev.espalier.mdm.spi.device.DeviceGateway.PageRequest;
import dev.espalier.mdm.spi.device.PageAnswer;
import dev.espalier.mdm.spi.server.ServerCredential;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Gateways that are connected to a scripted Apple, with a token in the vault and a clock that stands still. */
public abstract class WithScriptedApple {
    protected static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    protected static final String NO_DEVICES = "{\"devices\":[],\"cursor\":\"c1\",\"more_to_follow\":false}";

    protected ScriptedApple apple;
    protected TestVault vault;
    protected AppleGateways gateways;
    protected ServerCredential token;

    @BeforeEach
    void connect() {
        apple = new ScriptedApple();
        vault = new TestVault();
        token = Tokens.in(vault);
        gateways = connected(Duration.ofSeconds(20));
    }

    protected AppleGateways connected(Duration deadline) {
        return AppleServices.at(AppleEndpoints.at(apple.url()))
                .userAgent("AcmeMDM/3.4")
                .deadline(deadline)
                .pause(wait -> {})
                .build()
                .connect(vault, () -> NOW);
    }

    @AfterEach
    void disconnect() {
        apple.close();
        gateways.close();
    }

    protected PageAnswer fetch() {
        return gateways.devices().page(token, new PageRequest(SyncPhase.FULL, "", 100));
    }

    protected PageAnswer sync(String cursor) {
        return gateways.devices().page(token, new PageRequest(SyncPhase.CHANGES, cursor, 100));
    }

    /** The page in an answer that must be one. */
    public static PageAnswer.Listed listed(PageAnswer answer) {
        return answer.match(page -> page, refused -> {
            throw new AssertionError(refused);
        });
    }
}
