package dev.espalier.mdm.verify.crash;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.zaxxer.hikari.HikariDataSource;
import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.domain.access.Caller;
import dev.espalier.mdm.domain.device.DeviceStatus;
import dev.espalier.mdm.domain.device.UpdateReport;
import dev.espalier.mdm.domain.license.PlanCounts;
import dev.espalier.mdm.domain.license.Revocation;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.sdk.AccountSession;
import dev.espalier.mdm.sdk.Mdm;
import dev.espalier.mdm.simulator.AppleSimulator;
import dev.espalier.mdm.simulator.ContentChoice;
import dev.espalier.mdm.simulator.Delivery;
import dev.espalier.mdm.simulator.DeviceFleet;
import dev.espalier.mdm.verify.story.Campus;
import dev.espalier.mdm.verify.story.School;
import dev.espalier.mdm.verify.story.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Real processes are killed, and the next one goes on at once: it sees that the holder of the lease is no more. */
@Timeout(120)
class KillTest {
    private static final int DEVICES = 20_000;
    private static final int PAGE = 1_000;
    private static final int PADS = 2_000;
    private static final int BATCH = 100;
    private static final String ASSOCIATE = "/mdm/v2/assets/associate";
    private static final String REVOKE = "/mdm/v2/assets/revoke";

    private final School school = School.of(AppleSimulator.builder());

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        school.close();
    }

    @ParameterizedTest
    @EnumSource
    void an_update_that_was_killed_is_continued_and_not_begun_again(TestDatabase database) throws Exception {
        school.main().seed(DeviceFleet.ofSchool(DEVICES));
        String url = database.newUrl();
        try (var pool = TestDatabase.pool(url);
                var mdm = product(pool)) {
            var session = School.found(mdm);
            var server = school.integrate(session);
            school.apple()
                    .faults()
                    .onNext("/server/devices")
                    .after(15)
                    .delivered(Delivery.HALF_THEN_SILENCE)
                    .always();

            killAt("READING " + 4 * PAGE, child("update", url, server, List.of()));
            long kept = kept(session, server);
            assertThat(kept).isBetween(4L * PAGE, 15L * PAGE);
            assertThat(kept % PAGE).isZero();

            school.apple().requests().clear();
            school.apple().faults().clear();
            var report = School.update(session, server);

            assertThat(report.ending()).isEqualTo(UpdateReport.Ending.COMPLETE);
            assertThat(report.records()).isEqualTo(DEVICES - kept);
            assertThat(school.apple().requests().to("/server/devices")).hasSize((int) (DEVICES - kept) / PAGE);
            assertThat(School.counts(session, server)).containsOnly(entry(DeviceStatus.NOT_ASSIGNED, (long) DEVICES));
            assertThat(session.journal().verify().orElseThrow().flaws()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_plan_whose_carrying_out_was_killed_is_finished_and_gives_every_license_once(TestDatabase database)
            throws Exception {
        var campus = sellingCampus();
        var pads = Campus.pads(0, PADS);
        String url = database.newUrl();
        try (var pool = TestDatabase.pool(url);
                var mdm = product(pool)) {
            var session = School.found(mdm);
            var unit = campus.integrated(session);
            Campus.want(session, List.of(unit), pads, Campus.APP);
            var plan = Campus.plan(session);
            school.apple()
                    .faults()
                    .onNext(ASSOCIATE)
                    .after(12)
                    .delivered(Delivery.HALF_THEN_SILENCE)
                    .always();

            killAt("ASSIGNING " + 4 * BATCH, child("apply", url, unit, List.of()));
            var killed = session.plans().show(plan.id()).orElseThrow();
            assertThat(killed.appliedTo()).isBetween(4L * BATCH, 13L * BATCH);

            school.apple().faults().clear();
            assertThat(Campus.apply(session, killed).asked()).isEqualTo(PADS - killed.appliedTo());
            campus.settle(session, unit);

            assertThat(campus.atApple()).containsExactlyElementsOf(Campus.licenses(Campus.APP, pads));
            assertThat(Campus.mirrored(session, unit)).isEqualTo(campus.atApple());
            assertThat(Campus.counted(session, unit)).isEqualTo(campus.countedAtApple());
            assertThat(school.apple().requests().to(ASSOCIATE)).hasSizeBetween(PADS / BATCH, PADS / BATCH + 1);
            assertThat(Campus.plan(session).counts()).isEqualTo(PlanCounts.NONE);
            assertThat(session.journal().verify().orElseThrow().flaws()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_revocation_of_everything_that_was_killed_is_finished_and_asks_for_every_license_once(TestDatabase database)
            throws Exception {
        var campus = sellingCampus();
        campus.unit().assignToDevices(Campus.APP, Campus.texts(Campus.pads(0, PADS)));
        String url = database.newUrl();
        try (var pool = TestDatabase.pool(url);
                var mdm = product(pool)) {
            var session = School.found(mdm);
            var unit = campus.integrated(session);
            var id = session.licenseWork()
                    .planRevocation(unit, Revocation.Reach.EVERYBODY)
                    .orElseThrow()
                    .id();
            school.apple()
                    .faults()
                    .onNext(REVOKE)
                    .after(12)
                    .delivered(Delivery.HALF_THEN_SILENCE)
                    .always();

            killAt("ASSIGNING " + 4 * BATCH, child("revoke", url, unit, List.of(id.toString())));
            assertThat(school.apple().requests().to(REVOKE)).hasSizeBetween(4, 13);

            school.apple().faults().clear();
            for (int times = 0; times < 2; times++) {
                session.licenseWork().carryOut(id, PADS, Progress.none()).orElseThrow();
                campus.settle(session, unit);
            }

            assertThat(campus.atApple()).isEmpty();
            assertThat(Campus.mirrored(session, unit)).isEmpty();
            assertThat(Campus.counted(session, unit)).isEqualTo(campus.countedAtApple());
            assertThat(school.apple().requests().to(REVOKE)).hasSizeBetween(PADS / BATCH, PADS / BATCH + 1);
            assertThat(session.journal().verify().orElseThrow().flaws()).isEmpty();
        }
    }

    /** A campus with licenses for all pads, whose Apple takes a batch of them in one request. */
    private Campus sellingCampus() {
        school.apple()
                .behavior()
                .set(ContentChoice.MAX_SERIAL_NUMBERS, BATCH)
                .set(ContentChoice.MAX_REVOKE_SERIAL_NUMBERS, BATCH)
                .set(ContentChoice.MAX_REQUEST_PER_SECOND, 100_000);
        var campus = Campus.of(school, "Leipzig");
        campus.unit().buy(Campus.APP, PADS);
        return campus;
    }

    @ParameterizedTest
    @EnumSource
    void a_renewal_that_was_killed_after_apples_answer_is_repeated_with_the_same_file(TestDatabase database)
            throws Exception {
        school.main().seed(DeviceFleet.ofSchool(5));
        String url = database.newUrl();
        try (var pool = TestDatabase.pool(url);
                var mdm = product(pool)) {
            var session = School.found(mdm);
            var server = school.integrate(session);
            var before = session.servers().show(server).orElseThrow().integration();
            byte[] file = school.main().downloadToken(school.ada());
            var child = child(
                    "renew",
                    url,
                    server,
                    List.of(Files.write(folder.resolve("token.p7m"), file).toString()));

            assertThat(child.waitFor()).isEqualTo(Child.HALTED);
            assertThat(session.servers().show(server).orElseThrow().integration())
                    .isEqualTo(before);

            var renewal = session.servers().renew(server, file).orElseThrow();
            assertThat(renewal.integration().token()).isNotEqualTo(before.token());
            assertThat(School.update(session, server).ending()).isEqualTo(UpdateReport.Ending.COMPLETE);
            assertThat(School.counts(session, server)).containsOnly(entry(DeviceStatus.NOT_ASSIGNED, 5L));
            assertThat(session.journal().verify().orElseThrow().flaws()).isEmpty();
            school.clock().advance(Duration.ofHours(25));
            assertThat(mdm.operator(Caller.system()).sweepSecrets())
                    .as("the token that the killed process had put")
                    .isEqualTo(1);
        }
    }

    private Mdm product(HikariDataSource pool) {
        return school.product(TestDatabase.storage(pool, school.clock()));
    }

    private static long kept(AccountSession session, IntegrationId server) {
        return session.devices().fleet(server).orElseThrow().present();
    }

    private Process child(String what, String url, IntegrationId integration, List<String> more) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path")));
        command.addAll(
                List.of(Child.class.getName(), what, url, school.apple().url().toString(), integration.toString()));
        command.addAll(more);
        return new ProcessBuilder(command)
                .redirectError(folder.resolve("child.err").toFile())
                .start();
    }

    /** Kills the process, without a chance to tidy up, as soon as it says how far it is. */
    private static void killAt(String line, Process child) throws Exception {
        try (var lines = new BufferedReader(new InputStreamReader(child.getInputStream(), UTF_8))) {
            assertThat(lines.lines().anyMatch(line::equals)).isTrue();
        } finally {
            child.destroyForcibly();
        }
        assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(child.exitValue()).isEqualTo(Child.HALTED);
    }
}
