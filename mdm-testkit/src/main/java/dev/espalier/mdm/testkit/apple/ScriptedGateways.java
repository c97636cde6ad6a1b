package dev.espalier.mdm.testkit.apple;

import dev.espalier.mdm.domain.device.BypassCode;
import dev.espalier.mdm.domain.device.DeviceAnswer;
import dev.espalier.mdm.domain.device.DisownOutcome;
import dev.espalier.mdm.domain.device.LockOutcome;
import dev.espalier.mdm.domain.device.ProfileSettings;
import dev.espalier.mdm.domain.device.ProfileUuid;
import dev.espalier.mdm.domain.device.Replacement;
import dev.espalier.mdm.domain.server.AccountClaims;
import dev.espalier.mdm.domain.server.BetaToken;
import dev.espalier.mdm.domain.server.Discovery;
import dev.espalier.mdm.domain.server.DiscoveryUrl;
import dev.espalier.mdm.domain.server.KeyPairFiles;
import dev.espalier.mdm.domain.server.ServerDetails;
import dev.espalier.mdm.domain.server.ServerKey;
import dev.espalier.mdm.domain.server.TokenReading;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.Secret;
import dev.espalier.mdm.domain.shared.SecretRef;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.spi.AppleGateways;
import dev.espalier.mdm.spi.SecretVault;
import dev.espalier.mdm.spi.device.AssignAnswer;
import dev.espalier.mdm.spi.device.DefineAnswer;
import dev.espalier.mdm.spi.device.DeviceGateway;
import dev.espalier.mdm.spi.device.LockOrder;
import dev.espalier.mdm.spi.device.PageAnswer;
import dev.espalier.mdm.spi.server.CertificateDesk;
import dev.espalier.mdm.spi.server.KeyImport;
import dev.espalier.mdm.spi.server.ServerCredential;
import dev.espalier.mdm.spi.server.ServerGateway;
import dev.espalier.mdm.spi.server.ServiceAnswer;
import dev.espalier.mdm.testkit.apple.Scene.Assignment;
import dev.espalier.mdm.testkit.server.TestKeys;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One connection to the scripted Apple. Tokens are opened from the vault for every call, as a real one has to. */
record ScriptedGateways(Scene scene, SecretVault vault, ScriptedContent units)
        implements AppleGateways, CertificateDesk, ServerGateway, DeviceGateway {

    @Override
    public CertificateDesk certificates() {
        return this;
    }

    @Override
    public ServerGateway servers() {
        return this;
    }

    @Override
    public DeviceGateway devices() {
        return this;
    }

    @Override
    public ScriptedContent content() {
        return units;
    }

    @Override
    public ScriptedContent contentTokens() {
        return units;
    }

    @Override
    public ScriptedNotices notifications() {
        return new ScriptedNotices();
    }

    @Override
    public void close() {
        // Nothing is connected.
    }

    @Override
    public ServerKey newServerKey(AccountId account, String name) {
        scene.checkOutside("newServerKey");
        byte[] key = TestKeys.privateKeyPem("second").getBytes(StandardCharsets.US_ASCII);
        return TestKeys.key("second", vault.put(account, "server-key", key));
    }

    @Override
    public KeyImport importServerKey(AccountId account, KeyPairFiles pair) {
        scene.checkOutside("importServerKey");
        return scene.imports
                .answer(pair)
                .<KeyImport>map(KeyImport.NotImported::new)
                .orElseGet(() -> imported(account, pair));
    }

    private KeyImport imported(AccountId account, KeyPairFiles pair) {
        return new KeyImport.Imported(TestKeys.key("third", vault.put(account, "server-key", pair.privateKey())));
    }

    @Override
    public TokenReading openToken(AccountId account, byte[] file, List<ServerKey> keys) {
        scene.checkOutside("openToken");
        return scene.open(file, keys);
    }

    @Override
    public TokenReading readAdopted(AccountId account, byte[] file, ServerKey key) {
        scene.checkOutside("readAdopted");
        vault.use(account, key.privateKey(), bytes -> bytes.length);
        return scene.adopt(file, key);
    }

    @Override
    public Secret sign(AccountId account, AccountClaims claims) {
        scene.checkOutside("sign");
        vault.use(account, claims.key().privateKey(), bytes -> bytes.length);
        return scene.services.sign(claims);
    }

    @Override
    public ServerDetails account(ServerCredential credential) {
        called("account", credential);
        return scene.account.answer(credential.token());
    }

    @Override
    public ServiceAnswer<Optional<Discovery>> discovery(ServerCredential credential) {
        called("discovery", credential);
        return scene.services.discovery.answer(credential);
    }

    @Override
    public ServiceAnswer<DiscoveryUrl> setDiscovery(ServerCredential credential, DiscoveryUrl url) {
        called("setDiscovery", credential);
        return scene.services.settingDiscovery.answer(url);
    }

    @Override
    public ServiceAnswer<ServerCredential> clearDiscovery(ServerCredential credential) {
        called("clearDiscovery", credential);
        return scene.services.clearingDiscovery.answer(credential);
    }

    @Override
    public ServiceAnswer<List<BetaToken>> betaTokens(ServerCredential credential) {
        called("betaTokens", credential);
        return scene.services.betaTokens.answer(credential);
    }

    @Override
    public void forget(SecretRef token) {
        scene.checkOutside("forget");
    }

    @Override
    public PageAnswer page(ServerCredential credential, PageRequest request) {
        called("page", credential);
        return scene.pages.answer(request);
    }

    @Override
    public void abandon(ServerCredential credential) {
        scene.abandon();
    }

    @Override
    public Map<SerialNumber, DeviceAnswer> details(ServerCredential credential, Collection<SerialNumber> serials) {
        called("details", credential);
        var answers = new TreeMap<SerialNumber, DeviceAnswer>();
        serials.forEach(serial -> answers.put(serial, scene.details.answer(serial)));
        return answers;
    }

    @Override
    public DefineAnswer define(ServerCredential credential, ProfileSettings settings) {
        called("define", credential);
        return scene.definitions.answer(settings);
    }

    @Override
    public Optional<ProfileSettings> read(ServerCredential credential, ProfileUuid profile) {
        called("read", credential);
        return scene.settings(profile);
    }

    @Override
    public AssignAnswer assign(ServerCredential credential, ProfileUuid profile, Collection<SerialNumber> serials) {
        called("assign", credential);
        return scene.assignments.answer(new Assignment(serials, Optional.of(profile)));
    }

    @Override
    public AssignAnswer remove(ServerCredential credential, Collection<SerialNumber> serials) {
        called("remove", credential);
        return scene.assignments.answer(new Assignment(serials, Optional.empty()));
    }

    @Override
    public Map<SerialNumber, DisownOutcome> disown(ServerCredential credential, Collection<SerialNumber> serials) {
        called("disown", credential);
        return scene.disownings.answer(serials);
    }

    @Override
    public LockOutcome lock(ServerCredential credential, LockOrder order) {
        called("lock", credential);
        vault.use(credential.account(), order.bypassCode(), BypassCode::of);
        return scene.locks.answer(order);
    }

    @Override
    public Optional<Replacement> replacement(ServerCredential credential, SerialNumber serial) {
        called("replacement", credential);
        return scene.replacements.answer(serial);
    }

    private void called(String name, ServerCredential credential) {
        scene.called(name, credential.token());
        vault.use(credential.account(), credential.token(), bytes -> bytes.length);
    }
}
