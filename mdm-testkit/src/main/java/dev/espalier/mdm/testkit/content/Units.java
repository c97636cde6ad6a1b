package dev.espalier.mdm.testkit.content;

import dev.espalier.mdm.domain.content.Claim;
import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.content.ContentToken;
import dev.espalier.mdm.domain.content.DownloaderFacts;
import dev.espalier.mdm.domain.content.OwnerMark;
import dev.espalier.mdm.domain.content.StoredContentToken;
import dev.espalier.mdm.domain.content.UnitDetails;
import dev.espalier.mdm.domain.content.UnitId;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.IntegrationLabel;
import dev.espalier.mdm.domain.shared.Secret;
import dev.espalier.mdm.domain.shared.SecretRef;
import dev.espalier.mdm.domain.shared.Version;
import dev.espalier.mdm.testkit.FakeClock;
import dev.espalier.mdm.testkit.access.Callers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Units of Apps and Books and their tokens. Every builder is valid as it is. */
public final class Units {

    /** The last moment of {@link #aContentToken()}: a year after the clock's start. */
    public static final Instant TOKEN_END = FakeClock.START.plus(Duration.ofDays(365));

    private Units() {}

    /**
     * A unit in use since the clock's start, ours, with all locations and an Apple identity of its own.
     *
     * @return the integration
     */
    public static ContentIntegration.Builder aUnit() {
        var id = new IntegrationId(UUID.randomUUID());
        var label = new IntegrationLabel("Main library");
        return ContentIntegration.builder()
                .id(id)
                .version(Version.first())
                .label(label)
                .token(aStoredContentToken().build())
                .details(someUnitDetails().build())
                .downloader(DownloaderFacts.unknown())
                .mark(OwnerMark.ours(id, "Espalier", label, "here"))
                .claim(new Claim.Ours(FakeClock.START))
                .integratedBy(Actor.of(Callers.anAdministrator()))
                .integratedAt(FakeClock.START);
    }

    /**
     * Apple's word about a unit that no other builder describes and that nobody owns.
     *
     * @return the details
     */
    public static UnitDetails.Builder someUnitDetails() {
        return UnitDetails.builder()
                .unit(new UnitId(UUID.randomUUID().toString()))
                .locationName("Northwind North")
                .country("DE")
                .platform("volumestore")
                .portal("https://school.apple.com")
                .tokenExpiresAt(TOKEN_END)
                .readAt(FakeClock.START);
    }

    /**
     * The same unit with another owner.
     *
     * @param unit the unit
     * @param owner the mark, or empty for nobody's
     * @return the changed details
     */
    public static UnitDetails ownedBy(UnitDetails unit, Optional<OwnerMark> owner) {
        return UnitDetails.builder().from(unit).owner(owner).build();
    }

    /**
     * The mark of another product.
     *
     * @param name its name
     * @return the mark
     */
    public static OwnerMark theMarkOf(String name) {
        return new OwnerMark("id of " + name, name, name + ".example");
    }

    /**
     * A token that lasts until {@link #TOKEN_END} and that no other builder describes.
     *
     * @return the token
     */
    public static ContentToken.Builder aContentToken() {
        return ContentToken.builder()
                .bearer(Secret.of("only-for-tests-" + UUID.randomUUID()))
                .expiresAt(TOKEN_END)
                .organization("Northwind Schools");
    }

    /**
     * What is kept about {@link #aContentToken()}; there is no secret behind it.
     *
     * @return the stored token
     */
    public static StoredContentToken.Builder aStoredContentToken() {
        return StoredContentToken.builder()
                .secret(new SecretRef(UUID.randomUUID()))
                .fingerprint("0123456789ab")
                .organization("Northwind Schools")
                .expiresAt(TOKEN_END)
                .storedAt(FakeClock.START)
                .storedBy(Actor.of(Callers.anAdministrator()));
    }
}
