package dev.espalier.mdm.domain.content;

import static dev.espalier.mdm.domain.Examples.ADA;
import static dev.espalier.mdm.domain.Examples.NOW;
import static dev.espalier.mdm.domain.Examples.SERVER;
import static dev.espalier.mdm.domain.Examples.TOKEN_END;

import dev.espalier.mdm.domain.shared.IntegrationLabel;
import dev.espalier.mdm.domain.shared.SecretRef;
import dev.espalier.mdm.domain.shared.Version;
import java.util.Optional;
import java.util.UUID;

/** Units that several specifications start from. */
public final class UnitExamples {
    public static final IntegrationLabel LIBRARY = new IntegrationLabel("Library");
    public static final OwnerMark OURS = OwnerMark.ours(SERVER, "Espalier", LIBRARY, "here");
    public static final OwnerMark OTHER = new OwnerMark("other", "Other product", "there");
    public static final OwnerMark THIRD = new OwnerMark("third", "Third product", "elsewhere");

    private UnitExamples() {}

    public static ContentIntegration.Builder aUnit() {
        return ContentIntegration.builder()
                .id(SERVER)
                .version(Version.first())
                .label(LIBRARY)
                .token(aToken("first"))
                .details(details("unit-1").build())
                .downloader(DownloaderFacts.unknown())
                .mark(OURS)
                .claim(new Claim.Ours(NOW))
                .integratedBy(ADA)
                .integratedAt(NOW);
    }

    public static UnitDetails.Builder details(String unit) {
        return UnitDetails.builder()
                .unit(new UnitId(unit))
                .locationName("North")
                .readAt(NOW);
    }

    public static StoredContentToken aToken(String fingerprint) {
        return StoredContentToken.builder()
                .secret(new SecretRef(UUID.randomUUID()))
                .fingerprint(fingerprint)
                .expiresAt(TOKEN_END)
                .storedAt(NOW)
                .storedBy(ADA)
                .build();
    }

    public static UnitEcho echo(Optional<OwnerMark> owner) {
        return UnitEcho.builder().unit(new UnitId("unit-1")).owner(owner).build();
    }

    public static UnitEcho echo(OwnerMark owner) {
        return echo(Optional.of(owner));
    }

    public static UnitEcho unowned() {
        return echo(Optional.empty());
    }
}
