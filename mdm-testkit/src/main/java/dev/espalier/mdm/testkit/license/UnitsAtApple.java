package dev.espalier.mdm.testkit.license;

import dev.espalier.mdm.domain.content.DownloaderFacts;
import dev.espalier.mdm.domain.content.ServiceLimits;
import dev.espalier.mdm.domain.content.UnitDetails;
import dev.espalier.mdm.domain.content.UnitEcho;
import dev.espalier.mdm.domain.content.UnitId;
import dev.espalier.mdm.domain.license.AdamId;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.AssetRecord;
import dev.espalier.mdm.domain.license.Assignment;
import dev.espalier.mdm.domain.license.EventProgress;
import dev.espalier.mdm.domain.license.StoreFacts;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Secret;
import dev.espalier.mdm.domain.shared.SecretRef;
import dev.espalier.mdm.spi.AppleConnector;
import dev.espalier.mdm.spi.AppleGateways;
import dev.espalier.mdm.spi.SecretVault;
import dev.espalier.mdm.spi.content.ClaimAnswer;
import dev.espalier.mdm.spi.content.ContentCredential;
import dev.espalier.mdm.spi.content.ContentGateway;
import dev.espalier.mdm.spi.content.UnitAnswer;
import dev.espalier.mdm.spi.content.UnitClaim;
import dev.espalier.mdm.spi.device.DeviceGateway;
import dev.espalier.mdm.spi.invite.UserChange;
import dev.espalier.mdm.spi.invite.UserChangeAnswer;
import dev.espalier.mdm.spi.invite.UserGateway;
import dev.espalier.mdm.spi.invite.UserListAnswer;
import dev.espalier.mdm.spi.invite.UserProgress;
import dev.espalier.mdm.spi.license.AssetPage;
import dev.espalier.mdm.spi.license.AssignmentAnswer;
import dev.espalier.mdm.spi.license.AssignmentPage;
import dev.espalier.mdm.spi.license.CatalogGateway;
import dev.espalier.mdm.spi.license.ChangeAnswer;
import dev.espalier.mdm.spi.license.LicenseChange;
import dev.espalier.mdm.spi.license.LicenseGateway;
import dev.espalier.mdm.spi.license.NotificationReader;
import dev.espalier.mdm.spi.license.PageCut;
import dev.espalier.mdm.spi.server.CertificateDesk;
import dev.espalier.mdm.spi.server.ServerGateway;
import dev.espalier.mdm.testkit.license.UnitAtApple.Cut;
import dev.espalier.mdm.testkit.memory.InMemoryStorage;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A way to Apple that leads to units which remember, and for the rest to another one. Being called inside a transaction of
 * its storage is an error that it reports at once.
 */
public final class UnitsAtApple implements AppleConnector {
    private static final UnitId UNIT = Licenses.someDetails().build().unit();

    /** Answers that are errors at Apple's, which repeat nothing. */
    private static final Set<Class<?>> ERRORS = Set.of(
            AssignmentAnswer.VersionRefused.class,
            AssignmentAnswer.OutOfRange.class,
            ChangeAnswer.Refused.class,
            ChangeAnswer.TooLarge.class,
            UserListAnswer.VersionRefused.class,
            UserListAnswer.OutOfRange.class,
            UserChangeAnswer.Refused.class,
            UserChangeAnswer.TooLarge.class);

    private final AppleConnector others;
    private final InMemoryStorage storage;
    private final Map<IntegrationId, UnitAtApple> units = new ConcurrentHashMap<>();
    private volatile ServiceLimits limits = ServiceLimits.usual();

    /**
     * A way to no unit yet.
     *
     * @param others the way to everything else
     * @param storage inside whose transactions nobody may call
     */
    public UnitsAtApple(AppleConnector others, InMemoryStorage storage) {
        this.others = others;
        this.storage = storage;
    }

    /**
     * Puts a unit behind an integration.
     *
     * @param integration which integration
     * @param unit the unit
     */
    public void put(IntegrationId integration, UnitAtApple unit) {
        units.put(integration, unit);
    }

    /**
     * Changes how much goes into a request.
     *
     * @param advertised what Apple advertises from now on
     */
    public void limits(ServiceLimits advertised) {
        limits = advertised;
    }

    @Override
    public AppleGateways connect(SecretVault vault, InstantSource clock) {
        return new Ways(others.connect(vault, clock), new Store(vault, clock));
    }

    private record Ways(AppleGateways others, Store store) implements AppleGateways {

        @Override
        public CertificateDesk certificates() {
            return others.certificates();
        }

        @Override
        public ServerGateway servers() {
            return others.servers();
        }

        @Override
        public DeviceGateway devices() {
            return others.devices();
        }

        @Override
        public ContentGateway content() {
            return store;
        }

        @Override
        public LicenseGateway licenses() {
            return store;
        }

        @Override
        public UserGateway users() {
            return store.users();
        }

        @Override
        public CatalogGateway catalog() {
            return store;
        }

        @Override
        public NotificationReader notifications() {
            return others.notifications();
        }

        @Override
        public void close() {
            others.close();
        }
    }

    /** Users are listed and changed beside everything else; reading them is no question that tests count. */
    private record Users(Store store) implements UserGateway {

        private UnitAtApple unit(ContentCredential credential) {
            return store.silently(credential);
        }

        @Override
        public UnitAnswer<UserListAnswer> users(ContentCredential credential, int index) {
            var unit = unit(credential);
            return Store.answer(unit, unit.users().page(index));
        }

        @Override
        public UnitAnswer<UserListAnswer> usersSince(ContentCredential credential, String version, int index) {
            var unit = unit(credential);
            return Store.answer(unit, unit.users().since(version, index));
        }

        @Override
        public UnitAnswer<UserChangeAnswer> change(ContentCredential credential, UserChange change) {
            var unit = unit(credential);
            return Store.answer(unit, unit.users().ask(change));
        }

        @Override
        public UnitAnswer<Optional<UserProgress>> progress(ContentCredential credential, String event) {
            var unit = unit(credential);
            return Store.answer(unit, unit.users().progress(event));
        }

        @Override
        public Secret link(Secret code) {
            return Secret.of("https://store.example/accept?code=" + code.reveal());
        }
    }

    private final class Store implements ContentGateway, LicenseGateway, CatalogGateway {
        private final SecretVault vault;
        private final InstantSource clock;

        Store(SecretVault vault, InstantSource clock) {
            this.vault = vault;
            this.clock = clock;
        }

        UserGateway users() {
            return new Users(this);
        }

        private UnitAtApple asked(ContentCredential credential, String question) {
            if (storage.insideTransaction()) {
                throw new AssertionError("Apple was asked inside a transaction: " + question);
            }
            vault.use(credential.account(), credential.token(), bytes -> bytes.length);
            var unit = Optional.ofNullable(units.get(credential.integration()))
                    .orElseThrow(() -> new AssertionError("No unit is behind " + credential.integration()));
            unit.asked(question);
            return unit;
        }

        private UnitAtApple silently(ContentCredential credential) {
            if (storage.insideTransaction()) {
                throw new AssertionError("Apple was asked about users inside a transaction.");
            }
            vault.use(credential.account(), credential.token(), bytes -> bytes.length);
            return Optional.ofNullable(units.get(credential.integration()))
                    .orElseThrow(() -> new AssertionError("No unit is behind " + credential.integration()));
        }

        private static <T> UnitAnswer<T> answer(UnitAtApple unit, T value) {
            var echo = UnitEcho.builder();
            return new UnitAnswer<>(
                    ERRORS.contains(value.getClass()) || value.equals(Optional.empty())
                            ? echo.build()
                            : echo.unit(UNIT).owner(unit.owner()).build(),
                    value);
        }

        @Override
        public UnitDetails unit(ContentCredential credential) {
            return details(asked(credential, "unit"));
        }

        private UnitDetails details(UnitAtApple unit) {
            return Licenses.someDetails()
                    .owner(unit.owner())
                    .readAt(clock.instant())
                    .build();
        }

        @Override
        public ClaimAnswer claim(ContentCredential credential, UnitClaim claim) {
            var unit = asked(credential, "claim");
            unit.claimed(claim.mark());
            return new ClaimAnswer.Written(details(unit));
        }

        @Override
        public DownloaderFacts downloader(ContentCredential credential) {
            asked(credential, "downloader");
            return DownloaderFacts.unknown();
        }

        @Override
        public ServiceLimits limits() {
            return limits;
        }

        @Override
        public void forget(SecretRef token) {
            // Nothing is kept.
        }

        @Override
        public UnitAnswer<Optional<AssetPage>> assets(ContentCredential credential, int index) {
            var unit = asked(credential, "assets " + index);
            return answer(
                    unit,
                    Optional.of(unit.assetsPage(index)).filter(Cut::exists).map(Store::assetPage));
        }

        @Override
        public UnitAnswer<AssetPage> asset(ContentCredential credential, AssetKey key) {
            var unit = asked(credential, "asset " + key);
            return answer(unit, assetPage(unit.assetPage(key)));
        }

        private static AssetPage assetPage(Cut<AssetRecord> cut) {
            return new AssetPage(cut.items(), pageCut(cut), 0);
        }

        private static PageCut pageCut(Cut<?> cut) {
            return new PageCut(cut.index(), cut.index() + 1 < cut.pages(), cut.pages(), cut.version());
        }

        @Override
        public UnitAnswer<AssignmentAnswer> assignments(ContentCredential credential, int index) {
            var unit = asked(credential, "assignments " + index);
            return answer(unit, assignmentPage(unit.assignmentsPage(index)));
        }

        @Override
        public UnitAnswer<AssignmentAnswer> assignmentsSince(ContentCredential credential, String version, int index) {
            var unit = asked(credential, "since " + version + " " + index);
            return answer(
                    unit,
                    unit.changesPage(version, index)
                            .map(Store::assignmentPage)
                            .orElseGet(AssignmentAnswer.VersionRefused::new));
        }

        @Override
        public UnitAnswer<AssignmentAnswer> holders(ContentCredential credential, AssetKey key, int index) {
            var unit = asked(credential, "holders " + key + " " + index);
            return answer(unit, assignmentPage(unit.holdersPage(key, index)));
        }

        private static AssignmentAnswer assignmentPage(Cut<Assignment> cut) {
            return cut.exists()
                    ? new AssignmentAnswer.Listed(new AssignmentPage(cut.items(), pageCut(cut), 0))
                    : new AssignmentAnswer.OutOfRange();
        }

        @Override
        public UnitAnswer<ChangeAnswer> change(ContentCredential credential, LicenseChange change) {
            var unit = asked(credential, "change");
            var answer = unit.changes().asked(change);
            unit.changes().checkAnswered();
            return answer(unit, answer);
        }

        @Override
        public UnitAnswer<Optional<EventProgress>> progress(ContentCredential credential, String event) {
            var unit = asked(credential, "progress " + event);
            return answer(unit, unit.changes().progress(event));
        }

        @Override
        public Optional<StoreFacts> lookup(ContentCredential credential, Shelf shelf, AdamId item) {
            var unit = asked(credential, "lookup " + item + " " + shelf.country());
            return unit.facts(item.value())
                    .map(facts -> StoreFacts.builder()
                            .from(facts)
                            .readAt(clock.instant())
                            .build());
        }
    }
}
