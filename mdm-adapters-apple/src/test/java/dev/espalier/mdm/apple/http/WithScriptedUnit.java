package dev.espalier.mdm.apple.http;

import dev.espalier.mdm.apple.content.ContentTokens;
import dev.espalier.mdm.spi.content.ContentCredential;
import org.junit.jupiter.api.BeforeEach;

/** A scripted Apple with a unit of Apps and Books, whose token is in the vault. */
public abstract class WithScriptedUnit extends WithScriptedApple {
    protected static final String CONFIG = "/mdm/v2/service/config";
    protected static final String CLIENT = "/mdm/v2/client/config";
    protected static final String ASSETS = "/mdm/v2/assets";
    protected static final String ASSIGNMENTS = "/mdm/v2/assignments";
    protected static final String ASSOCIATE = "/mdm/v2/assets/associate";
    protected static final String STATUS = "/mdm/v2/status";
    protected static final String LOOKUP = "/WebObjects/MZStorePlatform.woa/wa/lookup";
    protected static final String UNIT = "{\"uId\":\"7301984462210057\",\"locationName\":\"Northwind Leipzig\"}";

    protected ContentCredential unit;

    @BeforeEach
    void integrate() {
        unit = ContentTokens.in(vault);
        apple.on(CONFIG, Reply.json("{\"limits\":{\"maxRequestPerSecond\":15},\"urls\":{}}"));
        apple.on(CLIENT, Reply.json(UNIT));
    }
}
