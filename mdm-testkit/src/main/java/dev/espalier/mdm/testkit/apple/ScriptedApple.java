package dev.espalier.mdm.testkit.apple;

import dev.espalier.mdm.domain.device.DeviceAnswer;
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
import dev.espalier.mdm.spi.device.PageAnswer;
import dev.espalier.mdm.testkit.memory.InMemoryStorage;
import java.time.InstantSource;
import java.util.List;
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
        return new ScriptedGateways(scene, vault);
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
     * Lines up the next answers to definitions of profiles.
     *
     * @param replies in order
     */
    @SafeVarargs
    public final void answersDefinitions(Supplier<DefineAnswer>... replies) {
        scene.definitions.lineUp(List.of(replies));
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
