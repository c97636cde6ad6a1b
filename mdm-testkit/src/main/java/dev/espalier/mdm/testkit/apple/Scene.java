package dev.espalier.mdm.testkit.apple;

import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.device.AssignmentOutcome;
import dev.espalier.mdm.domain.device.DeviceAnswer;
import dev.espalier.mdm.domain.device.DeviceRecord;
import dev.espalier.mdm.domain.device.DisownOutcome;
import dev.espalier.mdm.domain.device.LockOutcome;
import dev.espalier.mdm.domain.device.ProfileSettings;
import dev.espalier.mdm.domain.device.ProfileState;
import dev.espalier.mdm.domain.device.ProfileStatus;
import dev.espalier.mdm.domain.device.ProfileUuid;
import dev.espalier.mdm.domain.device.Replacement;
import dev.espalier.mdm.domain.device.SyncPhase;
import dev.espalier.mdm.domain.server.KeyPairFiles;
import dev.espalier.mdm.domain.server.ServerDetails;
import dev.espalier.mdm.domain.server.ServerKey;
import dev.espalier.mdm.domain.server.ServerRefusal;
import dev.espalier.mdm.domain.server.ServerToken;
import dev.espalier.mdm.domain.server.TokenReading;
import dev.espalier.mdm.domain.shared.SecretRef;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.failure.AppleUnavailableException;
import dev.espalier.mdm.spi.device.AssignAnswer;
import dev.espalier.mdm.spi.device.DefineAnswer;
import dev.espalier.mdm.spi.device.DeviceGateway.PageRequest;
import dev.espalier.mdm.spi.device.LockOrder;
import dev.espalier.mdm.spi.device.PageAnswer;
import dev.espalier.mdm.testkit.device.Devices;
import dev.espalier.mdm.testkit.memory.InMemoryStorage;
import dev.espalier.mdm.testkit.server.Servers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The scripts, and the little that Apple has to remember between them. */
final class Scene {

    private static final ServerDetails SOME_SERVER = Servers.someServerDetails().build();

    final Script<SecretRef, ServerDetails> account = new Script<>(token -> SOME_SERVER);
    final Script<PageRequest, PageAnswer> pages = new Script<>(Scene::nothingNew);
    final Script<SerialNumber, DeviceAnswer> details = new Script<>(this::shown);
    final Script<ProfileSettings, DefineAnswer> definitions = new Script<>(this::defined);
    final Script<Assignment, AssignAnswer> assignments = new Script<>(this::accepted);

    final Script<Collection<SerialNumber>, Map<SerialNumber, DisownOutcome>> disownings = new Script<>(Scene::letGo);
    final Script<LockOrder, LockOutcome> locks = new Script<>(order -> LockOutcome.LOCKED);
    final Script<SerialNumber, Optional<Replacement>> replacements = new Script<>(serial -> Optional.empty());
    final Script<KeyPairFiles, Optional<Refusal>> imports = new Script<>(pair -> Optional.empty());
    final ScriptedServices services = new ScriptedServices();
    final ScriptedUnits units = new ScriptedUnits();

    private final InMemoryStorage storage;
    private final Semaphore abandonments = new Semaphore(0);
    private final List<AppleCall> calls = new CopyOnWriteArrayList<>();
    private final Map<SerialNumber, ProfileUuid> attached = new ConcurrentHashMap<>();
    private final Map<ProfileUuid, ProfileSettings> profiles = new ConcurrentHashMap<>();
    private final Map<String, TokenReading.Opened> files = new ConcurrentHashMap<>();

    Scene(InMemoryStorage storage) {
        this.storage = storage;
    }

    void called(String name, SecretRef token) {
        checkOutside(name);
        calls.add(new AppleCall(name, token));
    }

    void checkOutside(String name) {
        if (storage.insideTransaction()) {
            throw new AssertionError("Apple was asked inside a transaction: " + name);
        }
    }

    <T> T silence() {
        abandonments.acquireUninterruptibly();
        throw new AppleUnavailableException("The call was given up.", 0, "", "", Duration.ZERO);
    }

    void abandon() {
        if (abandonments.hasQueuedThreads()) {
            abandonments.release();
        }
    }

    List<AppleCall> calls() {
        return new ArrayList<>(calls);
    }

    void forgetCalls() {
        calls.clear();
    }

    private static PageAnswer nothingNew(PageRequest request) {
        String cursor = request.phase() == SyncPhase.FULL ? "the-end-of-the-list" : request.cursor();
        return new PageAnswer.Listed(List.of(), cursor, false, 0);
    }

    private DeviceAnswer shown(SerialNumber serial) {
        var record =
                DeviceRecord.builder().serial(serial).facts(Devices.someFacts().build());
        Optional.ofNullable(attached.get(serial))
                .ifPresent(profile -> record.profile(ProfileState.builder()
                        .status(ProfileStatus.ASSIGNED)
                        .uuid(profile)
                        .build()));
        return new DeviceAnswer.Found(record.build());
    }

    private DefineAnswer defined(ProfileSettings settings) {
        var uuid = new ProfileUuid("PROFILE-" + (profiles.size() + 1));
        profiles.put(uuid, settings);
        return new DefineAnswer.Defined(uuid);
    }

    Optional<ProfileSettings> settings(ProfileUuid profile) {
        return Optional.ofNullable(profiles.get(profile));
    }

    void has(ProfileUuid profile, ProfileSettings settings) {
        profiles.put(profile, settings);
    }

    private AssignAnswer accepted(Assignment assignment) {
        return settled(assignment, serial -> AssignmentOutcome.ACCEPTED, Duration.ZERO);
    }

    AssignAnswer settled(Assignment assignment, Function<SerialNumber, AssignmentOutcome> word, Duration retryAfter) {
        var outcomes = assignment.serials().stream().collect(Collectors.toMap(Function.identity(), word));
        outcomes.forEach((serial, outcome) -> {
            if (outcome == AssignmentOutcome.ACCEPTED) {
                attach(serial, assignment.profile());
            }
        });
        return new AssignAnswer.Answered(outcomes, retryAfter);
    }

    private void attach(SerialNumber serial, Optional<ProfileUuid> profile) {
        profile.ifPresentOrElse(wanted -> attached.put(serial, wanted), () -> attached.remove(serial));
    }

    private static Map<SerialNumber, DisownOutcome> letGo(Collection<SerialNumber> serials) {
        return serials.stream().collect(Collectors.toMap(Function.identity(), serial -> DisownOutcome.DISOWNED));
    }

    byte[] tokenFile(ServerKey key, ServerToken token) {
        String content = "token file " + (files.size() + 1);
        files.put(content, new TokenReading.Opened(token, key));
        return content.getBytes(StandardCharsets.UTF_8);
    }

    TokenReading open(byte[] file, List<ServerKey> keys) {
        var opened = files.get(new String(file, StandardCharsets.UTF_8));
        if (opened == null) {
            return new TokenReading.Unreadable(Refusal.of(ServerRefusal.FILE_NOT_A_TOKEN));
        }
        return keys.contains(opened.opener())
                ? opened
                : new TokenReading.Unreadable(Refusal.of(ServerRefusal.FILE_FOR_ANOTHER_CERTIFICATE));
    }

    TokenReading adopt(byte[] file, ServerKey key) {
        var opened = files.get(new String(file, StandardCharsets.UTF_8));
        if (opened == null) {
            return new TokenReading.Unreadable(Refusal.of(ServerRefusal.FILE_NOT_A_TOKEN));
        }
        return opened.opener().fingerprint().equals(key.fingerprint())
                ? new TokenReading.Opened(opened.token(), key)
                : new TokenReading.Unreadable(Refusal.of(ServerRefusal.FILE_FOR_ANOTHER_CERTIFICATE));
    }

    /** An assignment, or a removal if there is no profile. */
    record Assignment(Collection<SerialNumber> serials, Optional<ProfileUuid> profile) {}
}
