package dev.espalier.mdm.testkit.apple;

import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.device.AssignmentOutcome;
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
import dev.espalier.mdm.domain.server.ServerDetails;
import dev.espalier.mdm.domain.server.ServerKey;
import dev.espalier.mdm.domain.server.ServerToken;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.spi.AppleConnector;
import dev.espalier.mdm.spi.AppleGateways;
import dev.espalier.mdm.spi.SecretVault;
import dev.espalier.mdm.spi.device.AssignAnswer;
import dev.espalier.mdm.spi.device.DefineAnswer;
import dev.espalier.mdm.spi.device.DeviceGateway.PageRequest;
import dev.espalier.mdm.spi.device.LockOrder;
import dev.espalier.mdm.spi.device.PageAnswer;
import dev.espalier.mdm.spi.server.ServerCredential;
import dev.espalier.mdm.spi.server.ServiceAnswer;
import dev.espalier.mdm.testkit.memory.InMemoryStorage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * An Apple that answers from a script and remembers what it was asked. Whatever no script says it answers kindly: empty
 * pages, profiles that are defined, accepted and shown as assigned.
 *
 * <p>Being called inside a transaction of its storage is an error that it reports at once. One script serves any number
 * of connections, one after another. Safe for use by several threads.
 */
@SuppressWarnings("varargs") // the arrays are only read
public final class ScriptedApple implements AppleConnector {

    private final Scene scene;

    /**
     * An Apple without a script.
     *
     * @param storage inside whose transactions nobody may call
     */
    public ScriptedApple(InMemoryStorage storage) {
        scene = new Scene(storage);
    }

    @Override
    public AppleGateways connect(SecretVault vault, InstantSource clock) {
        return new ScriptedGateways(scene, vault, new ScriptedContent(scene, vault, clock));
    }

    /**
     * The unit of Apps and Books behind every content token.
     *
     * @return its script
     */
    public ScriptedUnits units() {
        return scene.units;
    }

    /**
     * Says which server is behind every token.
     *
     * @param details Apple's word about it
     */
    public void isServer(ServerDetails details) {
        scene.account.always(token -> details);
    }

    /**
     * Lines up answers to the next questions whose token it is.
     *
     * @param replies in order
     */
    @SafeVarargs
    public final void answersAccount(Supplier<ServerDetails>... replies) {
        scene.account.lineUp(List.of(replies));
    }

    /**
     * Lines up the next pages of devices.
     *
     * @param replies in order
     */
    @SafeVarargs
    public final void answersPages(Supplier<PageAnswer>... replies) {
        scene.pages.lineUp(List.of(replies));
    }

    /**
     * Says which page comes to which question, as often as it is asked.
     *
     * @param reply the page for a question
     */
    public void alwaysAnswersPages(Function<PageRequest, PageAnswer> reply) {
        scene.pages.always(reply);
    }

    /**
     * Says what is answered about single devices, as often as they are asked for.
     *
     * @param reply the answer for a serial number
     */
    public void alwaysAnswersAbout(Function<SerialNumber, DeviceAnswer> reply) {
        scene.details.always(reply);
    }

    /**
     * Lines up failures of the next questions about single devices.
     *
     * @param replies in order
     */
    @SafeVarargs
    public final void answersDetails(Supplier<DeviceAnswer>... replies) {
        scene.details.lineUp(List.of(replies));
    }

    /**
     * Lines up the next answers to assignments and removals.
     *
     * @param replies in order
     */
    @SafeVarargs
    public final void answersAssignments(Supplier<AssignAnswer>... replies) {
        scene.assignments.lineUp(List.of(replies));
    }

    /**
     * Says what comes of assignments and removals, as often as there are any.
     *
     * @param outcome the outcome for a serial number
     * @param retryAfter how long throttled devices are to be left alone
     */
    public void alwaysAssigns(Function<SerialNumber, AssignmentOutcome> outcome, Duration retryAfter) {
        scene.assignments.always(assignment -> scene.settled(assignment, outcome, retryAfter));
    }

    /**
     * Lines up the next answers to definitions of profiles.
     *
     * @param replies in order
     */
    @SafeVarargs
    public final void answersDefinitions(Supplier<DefineAnswer>... replies) {
        scene.definitions.lineUp(List.of(replies));
    }

    /**
     * Lines up the next answers to questions to let devices go.
     *
     * @param replies in order
     */
    @SafeVarargs
    public final void answersDisownings(Supplier<Map<SerialNumber, DisownOutcome>>... replies) {
        scene.disownings.lineUp(List.of(replies));
    }

    /**
     * Says what comes of letting devices go, as often as it is asked.
     *
     * @param reply the outcomes for serial numbers
     */
    public void alwaysAnswersDisownings(Function<Collection<SerialNumber>, Map<SerialNumber, DisownOutcome>> reply) {
        scene.disownings.always(reply);
    }

    /**
     * Lines up the next answers to orders to lock a device.
     *
     * @param replies in order
     */
    @SafeVarargs
    public final void answersLocks(Supplier<LockOutcome>... replies) {
        scene.locks.lineUp(List.of(replies));
    }

    /**
     * Says what comes of locking a device, as often as it is asked. The code was opened from the vault by then.
     *
     * @param reply the outcome for an order
     */
    public void alwaysAnswersLocks(Function<LockOrder, LockOutcome> reply) {
        scene.locks.always(reply);
    }

    /**
     * Lines up the next answers to questions which device another one came for.
     *
     * @param replies in order
     */
    @SafeVarargs
    public final void answersReplacements(Supplier<Optional<Replacement>>... replies) {
        scene.replacements.lineUp(List.of(replies));
    }

    /**
     * Lines up the next answers to questions for the discovery URL.
     *
     * @param replies in order
     */
    @SafeVarargs
    public final void answersDiscovery(Supplier<ServiceAnswer<Optional<Discovery>>>... replies) {
        scene.services.discovery.lineUp(List.of(replies));
    }

    /**
     * Lines up the next answers to orders to set the discovery URL.
     *
     * @param replies in order
     */
    @SafeVarargs
    public final void answersSettingDiscovery(Supplier<ServiceAnswer<DiscoveryUrl>>... replies) {
        scene.services.settingDiscovery.lineUp(List.of(replies));
    }

    /**
     * Lines up the next answers to orders to take the discovery URL away.
     *
     * @param replies in order
     */
    @SafeVarargs
    public final void answersClearingDiscovery(Supplier<ServiceAnswer<ServerCredential>>... replies) {
        scene.services.clearingDiscovery.lineUp(List.of(replies));
    }

    /**
     * Lines up the next answers to questions for beta enrollment tokens.
     *
     * @param replies in order
     */
    @SafeVarargs
    public final void answersBetaTokens(Supplier<ServiceAnswer<List<BetaToken>>>... replies) {
        scene.services.betaTokens.lineUp(List.of(replies));
    }

    /**
     * Lets Apple have a profile that somebody else defined.
     *
     * @param profile its id
     * @param settings what it tells devices
     */
    public void hasProfile(ProfileUuid profile, ProfileSettings settings) {
        scene.has(profile, settings);
    }

    /**
     * Refuses the next key pair that is imported.
     *
     * @param reason why
     */
    public void refusesKeyPair(Refusal reason) {
        scene.imports.lineUp(List.of(() -> Optional.of(reason)));
    }

    /**
     * What was signed for Apple's identity service so far.
     *
     * @return the claims, in order
     */
    public List<AccountClaims> signed() {
        return scene.services.signed();
    }

    /**
     * An answer that never comes: whoever asked waits until the call is abandoned.
     *
     * @param <T> what was asked for
     * @return the reply
     */
    public <T> Supplier<T> silence() {
        return scene::silence;
    }

    /**
     * Makes a token file that one key opens.
     *
     * @param key whose certificate it is for
     * @param token what is in it
     * @return the file
     */
    public byte[] tokenFile(ServerKey key, ServerToken token) {
        return scene.tokenFile(key, token);
    }

    /**
     * What Apple was asked so far.
     *
     * @return the calls, in order
     */
    public List<AppleCall> calls() {
        return scene.calls();
    }

    /** Forgets what Apple was asked so far. */
    public void forgetCalls() {
        scene.forgetCalls();
    }
}
