package dev.espalier.mdm.domain.license;

import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Assets and assignments to try the rules on. */
final class MirrorExamples {
    static final Instant NOW = Instant.parse("2026-09-01T08:00:00Z");
    static final IntegrationId UNIT = new IntegrationId(new UUID(7, 7));

    private MirrorExamples() {}

    static AssetRecord app(LicenseCount count) {
        return AssetRecord.builder()
                .key(AssetKey.of("100"))
                .type(ProductType.APP)
                .count(count)
                .deviceAssignable(true)
                .revocable(true)
                .platforms(Set.of("iOS"))
                .build();
    }

    static AssetRecord app() {
        return app(new LicenseCount.Finite(10, 0, 10, 0));
    }

    static Assignment onDevice(String serial) {
        return new Assignment(AssetKey.of("100"), new Assignee.ToDevice(new SerialNumber(serial)));
    }
}
