package dev.espalier.mdm.testkit.license;

import dev.espalier.mdm.domain.content.Claim;
import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.content.DownloaderFacts;
import dev.espalier.mdm.domain.content.OwnerMark;
import dev.espalier.mdm.domain.content.StoredContentToken;
import dev.espalier.mdm.domain.content.UnitDetails;
import dev.espalier.mdm.domain.content.UnitId;
import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.license.AdamId;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.AssetRecord;
import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.license.Assignment;
import dev.espalier.mdm.domain.license.LicenseCount;
import dev.espalier.mdm.domain.license.ProductType;
import dev.espalier.mdm.domain.license.StoreFacts;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.IntegrationLabel;
import dev.espalier.mdm.domain.shared.SecretRef;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.domain.shared.Version;
import dev.espalier.mdm.testkit.FakeClock;
import dev.espalier.mdm.testkit.access.Callers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Units, assets and assignments for tests. Every builder is valid as it is. */
public final class Licenses {

    /** The mark by which our units are ours. */
    public static final OwnerMark OUR_MARK = new OwnerMark("7f3a", "Northwind MDM", "mdm.northwind.example");

    private Licenses() {}

    /**
     * A unit of ours, in use since the clock's start.
     *
     * @param token where its token lies
     * @return the integration
     */
    public static ContentIntegration.Builder aUnit(SecretRef token) {
        return ContentIntegration.builder()
                .id(new IntegrationId(UUID.randomUUID()))
                .version(Version.first())
                .label(new IntegrationLabel("Apps and Books"))
                .token(StoredContentToken.builder()
                        .secret(token)
                        .fingerprint("5f2b")
                        .expiresAt(FakeClock.START.plus(Duration.ofDays(365)))
                        .storedAt(FakeClock.START)
                        .storedBy(Actor.of(Callers.anAdministrator()))
                        .build())
                .details(someDetails().build())
                .downloader(DownloaderFacts.unknown())
                .mark(OUR_MARK)
                .claim(new Claim.Ours(FakeClock.START))
                .integratedBy(Actor.of(Callers.anAdministrator()))
                .integratedAt(FakeClock.START);
    }

    /**
     * Apple's word about a unit of ours.
     *
     * @return the details
     */
    public static UnitDetails.Builder someDetails() {
        return UnitDetails.builder()
                .unit(new UnitId("2049025000431439"))
                .locationName("Northwind Elementary")
                .country("US")
                .platform("volumestore")
                .owner(OUR_MARK)
                .readAt(FakeClock.START);
    }

    /**
     * An app of which there are ten licenses, all of them free.
     *
     * @param adamId the store's number
     * @return the record
     */
    public static AssetRecord.Builder anApp(String adamId) {
        return AssetRecord.builder()
                .key(AssetKey.of(adamId))
                .type(ProductType.APP)
                .count(new LicenseCount.Finite(10, 0, 10, 0))
                .deviceAssignable(true)
                .revocable(true)
                .platforms(Set.of("iOS"));
    }

    /**
     * A book of which there are ten licenses, all of them free.
     *
     * @param adamId the store's number
     * @return the record
     */
    public static AssetRecord.Builder aBook(String adamId) {
        return anApp(adamId).type(ProductType.BOOK).deviceAssignable(false).revocable(false);
    }

    /**
     * A license that a device holds.
     *
     * @param adamId of which item
     * @param serial which device
     * @return the assignment
     */
    public static Assignment onDevice(String adamId, String serial) {
        return new Assignment(AssetKey.of(adamId), new Assignee.ToDevice(new SerialNumber(serial)));
    }

    /**
     * A license that a user holds.
     *
     * @param adamId of which item
     * @param user which user
     * @return the assignment
     */
    public static Assignment forUser(String adamId, String user) {
        return new Assignment(AssetKey.of(adamId), new Assignee.ToUser(new ClientUserId(user)));
    }

    /**
     * What the store says about an item.
     *
     * @param adamId the store's number
     * @param name its name
     * @return the facts
     */
    public static StoreFacts.Builder someFacts(String adamId, String name) {
        return StoreFacts.builder()
                .item(new AdamId(adamId))
                .name(name)
                .bundleId("com.example." + adamId)
                .icon("https://example.com/" + adamId + ".png")
                .version("1.2")
                .link("https://apps.example.com/" + adamId)
                .seller("Example Inc.")
                .deviceFamilies(List.of("ipad", "iphone"))
                .readAt(FakeClock.START);
    }
}
