package dev.espalier.mdm.specification.crash;

import static dev.espalier.mdm.testkit.access.Callers.anAdministrator;
import static dev.espalier.mdm.testkit.device.Devices.aDeviceRecord;
import static dev.espalier.mdm.testkit.server.Servers.aServerToken;
import static dev.espalier.mdm.testkit.server.Servers.someServerDetails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.domain.device.LockOutcome;
import dev.espalier.mdm.domain.device.UpdateReport.Ending;
import dev.espalier.mdm.domain.server.Adoption;
import dev.espalier.mdm.domain.server.KeyPairFiles;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.shared.SecretRef;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.failure.StorageException;
import dev.espalier.mdm.sdk.AccountSession;
import dev.espalier.mdm.specification.School;
import dev.espalier.mdm.spi.Storage;
import dev.espalier.mdm.spi.device.PageAnswer;
import dev.espalier.mdm.testkit.crash.LosingStorage;
import dev.espalier.mdm.testkit.server.TestKeys;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The storage goes away in the middle of something, and the process lives on. */
class LostStorageTest {

    private static final int MANY = 30;

    private final School school = new School();
    private final ServerIntegration server = school.integrated();

    static Stream<Loss> losses() {
        return IntStream.rangeClosed(1, MANY)
                .boxed()
                .flatMap(transaction -> Stream.of(
                        new Loss("before commit " + transaction, storage -> LosingStorage.before(storage, transaction)),
                        new Loss("after commit " + transaction, storage -> LosingStorage.after(storage, transaction))));
    }

    @ParameterizedTest
    @MethodSource("losses")
    @Tag("S22")
    void an_update_that_loses_its_storage_is_continued_by_the_next(Loss loss) {
        school.aDefaultOf(server);
        school.apple.alwaysAnswersPages(
                request -> request.cursor().isEmpty() ? listed("p1", true, "C01") : rest(request.cursor()));

        losing(loss, session -> session.devices().update(server.id(), Progress.none()));
        school.clock.advance(Duration.ofHours(3));
        var report = school.update(server).orElseThrow();

        assertThat(report.ending()).isEqualTo(Ending.COMPLETE);
        assertThat(school.devices(server))
                .extracting(located ->
                        located.device().serial() + " " + located.device().status())
                .containsExactly("C01 READY", "C02 READY");
        assertThat(school.administrator().journal().verify().orElseThrow().flaws())
                .isEmpty();
    }

    private static PageAnswer rest(String cursor) {
        return cursor.equals("p1") ? listed("p2", false, "C02") : listed("p3", false);
    }

    private static PageAnswer listed(String cursor, boolean more, String... serials) {
        var records =
                Stream.of(serials).map(serial -> aDeviceRecord(serial).build()).toList();
        return new PageAnswer.Listed(records, cursor, more, 0);
    }

    @ParameterizedTest
    @MethodSource("losses")
    @Tag("S11")
    void whenever_a_renewal_loses_its_storage_the_integration_has_a_token_in_the_vault(Loss loss) {
        var file = school.anotherTokenFor(server);

        losing(loss, session -> session.servers().renew(server.id(), file));

        assertThat(school.holds(school.shown(server).integration().token().secret()))
                .isTrue();
        school.administrator().servers().renew(server.id(), file).orElseThrow();
        assertThat(school.holds(school.shown(server).integration().token().secret()))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("losses")
    @Tag("S1")
    void whenever_making_a_new_key_loses_its_storage_every_key_in_a_slot_is_in_the_vault(Loss loss) {
        school.administrator().servers().rekey(server.id()).orElseThrow();

        losing(loss, session -> session.servers().rekey(server.id()));

        assertThat(school.shown(server).integration().keys().inOrder())
                .hasSize(2)
                .allMatch(key -> school.holds(key.privateKey()));
    }

    @ParameterizedTest
    @MethodSource("losses")
    @Tag("E2")
    void whenever_locking_loses_its_storage_the_code_of_a_locked_device_is_held(Loss loss) {
        var device = new SerialNumber("C01");
        school.synced(server, "C01");
        var locked = new AtomicReference<Optional<SecretRef>>(Optional.empty());
        school.apple.alwaysAnswersLocks(order -> {
            locked.set(Optional.of(order.bypassCode()));
            return LockOutcome.LOCKED;
        });

        losing(loss, session -> session.devices().lock(server.id(), device, ""));
        Deaths.sweep(school);

        assertThat(locked.get().stream()).allMatch(code -> school.holds(code) && held(device, code));
    }

    private boolean held(SerialNumber device, SecretRef code) {
        return school.administrator().devices().bypassCodes(device).orElseThrow().stream()
                .anyMatch(held -> held.lock().bypassCode().equals(code));
    }

    @ParameterizedTest
    @MethodSource("losses")
    @Tag("E6")
    void whenever_a_takeover_loses_its_storage_an_integration_has_its_key_and_token_or_there_is_none(Loss loss) {
        school.apple.isServer(someServerDetails().build());
        var pair = new KeyPairFiles(
                TestKeys.privateKeyPem("third").getBytes(StandardCharsets.US_ASCII),
                TestKeys.third().pem().getBytes(StandardCharsets.US_ASCII));
        var token = school.apple.tokenFile(TestKeys.third(), aServerToken().build());

        losing(loss, session -> session.servers().adopt(new Adoption(School.LABEL, pair, token)));
        Deaths.sweep(school);

        assertThat(school.administrator().servers().list("", 10).items())
                .extracting(view -> view.integration())
                .hasSizeBetween(1, 2)
                .allMatch(kept -> school.holds(kept.token().secret()))
                .allMatch(
                        kept -> school.holds(kept.keys().current().orElseThrow().privateKey()));
    }

    /** Does something, and loses the storage on the way if that takes long enough. */
    private void losing(Loss loss, Consumer<AccountSession> work) {
        var storage = loss.storage().apply(school.storage);
        try {
            work.accept(school.wired().storage(storage).build().session(school.account, anAdministrator()));
        } catch (StorageException e) {
            assertThat(storage.wasLost()).isTrue();
        }
    }

    /** When the storage is lost. */
    record Loss(String name, Function<Storage, LosingStorage> storage) {
        @Override
        public String toString() {
            return name;
        }
    }
}
