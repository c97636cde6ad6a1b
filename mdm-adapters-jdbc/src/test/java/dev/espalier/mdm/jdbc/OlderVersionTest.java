package dev.espalier.mdm.jdbc;

import static dev.espalier.mdm.testkit.server.TestKeys.first;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.espalier.mdm.domain.access.Role;
import dev.espalier.mdm.domain.credential.RateBudget;
import dev.espalier.mdm.domain.device.DeviceChange;
import dev.espalier.mdm.domain.device.DeviceIdentifiers;
import dev.espalier.mdm.domain.device.DeviceStatus;
import dev.espalier.mdm.domain.device.EnrollableDevice;
import dev.espalier.mdm.domain.device.PastChange;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.spi.Lease;
import dev.espalier.mdm.spi.Stores;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows of the version whose schema was the first script, written before this version came or beside it. */
class OlderVersionTest {
    private static final AccountId ACCOUNT = new AccountId("northwind");
    private static final IntegrationId SERVER =
            new IntegrationId(UUID.fromString("7d0c4f9e-5a3b-4c8e-9f51-2b6a8d1e0c34"));
    private static final SerialNumber SERIAL = new SerialNumber("C02XK1ZZ");
    private static final Instant THEN = Instant.parse("2026-10-01T08:00:00Z");

    private static final String DEVICE = """
            insert into device (account_id, server_id, serial, model, description, color, asset_tag, family, os,
                assigned_by, profile_status, first_seen_at, answered_at, replaced, verification_due, choice, status,
                search_text)
            values ('northwind', cast('7d0c4f9e-5a3b-4c8e-9f51-2b6a8d1e0c34' as uuid), 'C02XK1ZZ', 'iPad', '', 'BLACK', '',
                'iPad', 'iPadOS', 'ada', 'empty', timestamp with time zone '2026-10-01 08:00:00+00',
                timestamp with time zone '2026-10-01 08:00:00+00', false, false, 'default', 10, 'c02xk1zz')""";

    private static final String CHANGE = """
            insert into device_change (account_id, page, server_id, serial, kind, status, happened_at)
            values ('northwind', cast('00000000-0000-4000-8000-000000000001' as uuid),
                cast('7d0c4f9e-5a3b-4c8e-9f51-2b6a8d1e0c34' as uuid), 'C02XK1ZZ', 'ADDED', 'NOT_ASSIGNED',
                timestamp with time zone '2026-10-01 08:00:00+00')""";

    private static final String LEASE = """
            insert into lease (account_id, subject, epoch) values ('northwind', 'sync', 7)""";

    private static final String INTEGRATION = """
            insert into server_integration (account_id, id, version, label, all_locations, current_ref, current_certificate,
                current_created_at, token_ref, token_consumer_key, token_stored_at, token_stored_by_role, token_stored_by, server_uuid, server_name, organization, page_limit,
                details_as_of, integrated_by_role, integrated_by, integrated_at)
            values ('northwind', cast('7d0c4f9e-5a3b-4c8e-9f51-2b6a8d1e0c34' as uuid), 1, 'iPads', true,
                cast('00000000-0000-4000-8000-000000000003' as uuid), '%s',
                timestamp with time zone '2026-10-01 08:00:00+00',
                cast('00000000-0000-4000-8000-000000000002' as uuid), 'CK_1',
                timestamp with time zone '2026-10-01 08:00:00+00', 'ADMINISTRATOR', 'u-1', 'AAAA', 'iPads', 'Northwind', 500,
                timestamp with time zone '2026-10-01 08:00:00+00', 'ADMINISTRATOR', 'u-1',
                timestamp with time zone '2026-10-01 08:00:00+00')""";

    @ParameterizedTest
    @EnumSource
    void what_it_wrote_before_is_read(TestDatabase database) throws Exception {
        try (var source = ofOlderVersion(database)) {
            olderVersionWrites(source);

            assertIsRead(TestDatabase.storage(source));
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_it_goes_on_writing_beside_this_version_is_read(TestDatabase database) throws Exception {
        try (var source = ofOlderVersion(database)) {
            var storage = TestDatabase.storage(source);
            olderVersionWrites(source);

            assertIsRead(storage);
        }
    }

    private static void olderVersionWrites(DataSource source) throws Exception {
        String certificate =
                Base64.getEncoder().encodeToString(first().certificate().getEncoded());
        TestDatabase.run(source, INTEGRATION.formatted(certificate), DEVICE, CHANGE, LEASE);
    }

    private static void assertIsRead(JdbcStorage storage) {
        var device = in(storage, OlderVersionTest::device);
        assertThat(device.facts().model()).isEqualTo("iPad");
        assertThat(device.facts().identifiers()).isEqualTo(DeviceIdentifiers.none());
        assertThat(device.facts().replacement()).isFalse();
        assertThat(device.replacement()).isEmpty();
        assertThat(device.disownedAt()).isEmpty();
        var history = in(storage, stores -> stores.devices().history(SERIAL, 10));
        assertThat(history)
                .containsExactly(new PastChange(
                        SERVER,
                        new DeviceChange(SERIAL, DeviceChange.Kind.ADDED, DeviceStatus.NOT_ASSIGNED, THEN),
                        new Actor(Role.SYSTEM, "unknown")));
        var server = in(storage, stores -> stores.servers().find(SERVER)).orElseThrow();
        assertThat(server.details().pageLimit()).isEqualTo(500);
        assertThat(server.details().batchLimit()).isEqualTo(1000);
        assertThat(acquired(storage).budget()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void its_rows_take_what_this_version_learns(TestDatabase database) throws Exception {
        try (var source = ofOlderVersion(database)) {
            olderVersionWrites(source);
            var storage = TestDatabase.storage(source);
            var lease = acquired(storage);
            lease.spend(new RateBudget.Policy(10, 1), THEN);

            var disowned = storage.unitOfWork().inTransaction(lease, stores -> {
                var left = device(stores).disowned(THEN);
                stores.devices().put(List.of(left));
                return left;
            });
            storage.leases().release(lease);

            assertThat(in(storage, OlderVersionTest::device)).isEqualTo(disowned);
            assertThat(acquired(storage).budget()).contains(new RateBudget(9, THEN));
        }
    }

    private static EnrollableDevice device(Stores stores) {
        return stores.devices().find(SERVER, Set.of(SERIAL)).get(SERIAL);
    }

    private static <T> T in(JdbcStorage storage, Function<Stores, T> work) {
        return storage.unitOfWork().inTransaction(ACCOUNT, work);
    }

    private static Lease acquired(JdbcStorage storage) {
        return storage.leases()
                .acquire(ACCOUNT, "sync", "node-1", THEN)
                .granted()
                .orElseThrow();
    }

    /** A database as that version left it. */
    private static HikariDataSource ofOlderVersion(TestDatabase database) throws Exception {
        var source = database.empty();
        String script = JdbcSchema.script(database.dialect(), List.of("V001__servers_and_devices.sql"));
        TestDatabase.run(source, script.split(";\n"));
        assertThat(JdbcSchema.on(source).pending()).first().isEqualTo("V002__enrollment_in_full.sql");
        return source;
    }
}
