package dev.espalier.mdm.verify.offenders.exposed.apple;

import org.slf4j.Logger;

public final class AppleServices {
    private final Logger logger;

    AppleServices(Logger logger) {
        this.logger = logger;
    }

    public String name() {
        return logger.getName();
    }
}
