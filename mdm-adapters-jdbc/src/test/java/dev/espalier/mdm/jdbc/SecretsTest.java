package dev.espalier.mdm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.SecretRef;
import dev.espalier.mdm.failure.StorageException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SecretsTest {
    private static final AccountId NORTH = new AccountId("north");
    private static final AccountId SOUTH = new AccountId("south");
    private static final String SECRET = "AS_0123456789abcdef";

    private HikariDataSource source;
    private JdbcStorage storage;

    @BeforeEach
    void open() {
        source = TestDatabase.H2_MEMORY.empty();
        storage = TestDatabase.storage(source);
    }

    @AfterEach
    void close() {
        storage.close();
        source.close();
    }

    @Test
    void the_database_never_sees_a_secret() throws SQLException {
        put(NORTH);

        assertThat(cells("select purpose, key_id, wrapped_key, nonce, ciphertext from secret"))
                .noneMatch(cell -> cell.contains(SECRET));
    }

    @Test
    void equal_secrets_look_different() throws SQLException {
        put(NORTH);
        put(NORTH);

        assertThat(cells("select rawtohex(ciphertext) from secret")).doesNotHaveDuplicates();
        assertThat(cells("select rawtohex(wrapped_key) from secret")).doesNotHaveDuplicates();
    }

    @Test
    void a_changed_secret_does_not_open() throws SQLException {
        var ref = put(NORTH);
        run(
                "update secret set ciphertext = substring(ciphertext from 1 for 4) || x'0000000000000000' || substring(ciphertext from 13)");

        assertDoesNotOpen(NORTH, ref);
    }

    @Test
    void a_secret_with_another_secrets_data_key_does_not_open() throws SQLException {
        var ref = put(NORTH);
        put(NORTH);
        run("update secret set wrapped_key = (select min(wrapped_key) from secret where ref <> '" + ref
                + "') where ref = '" + ref + "'");

        assertDoesNotOpen(NORTH, ref);
    }

    @Test
    void a_secret_that_was_moved_to_another_account_does_not_open() throws SQLException {
        var ref = put(NORTH);
        run("update secret set account_id = 'south' where ref = '" + ref + "'");

        assertDoesNotOpen(SOUTH, ref);
    }

    @Test
    void a_secret_that_was_moved_to_another_purpose_does_not_open() throws SQLException {
        var ref = put(NORTH);
        run("update secret set purpose = 'something else' where ref = '" + ref + "'");

        assertDoesNotOpen(NORTH, ref);
    }

    @Test
    void a_secret_that_was_moved_to_another_ref_does_not_open() throws SQLException {
        var ref = put(NORTH);
        var other = put(NORTH);
        run("delete from secret where ref = '" + other + "'");
        run("update secret set ref = '" + other + "' where ref = '" + ref + "'");

        assertDoesNotOpen(NORTH, other);
    }

    private void assertDoesNotOpen(AccountId account, SecretRef ref) {
        assertThatThrownBy(() -> storage.vault().use(account, ref, String::new))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("does not open")
                .hasMessageNotContaining(SECRET);
    }

    @Test
    void after_a_rotation_the_older_key_opens_what_it_wrapped_until_everything_is_wrapped_anew() {
        var ref = put(NORTH);
        var rotated = JdbcStorage.on(source)
                .masterKey(TestKeys.SECOND)
                .olderMasterKey(TestKeys.FIRST)
                .build();
        assertThat(open(rotated, ref)).isEqualTo(SECRET);

        assertThat(rotated.rewrapSecrets()).isEqualTo(1);
        assertThat(rotated.rewrapSecrets()).isZero();

        var withoutOlder = JdbcStorage.on(source).masterKey(TestKeys.SECOND).build();
        assertThat(open(withoutOlder, ref)).isEqualTo(SECRET);
        assertThatThrownBy(() -> open(storage, ref))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining(TestKeys.SECOND.id());
    }

    @Test
    void a_rotation_keeps_the_journals_key() {
        byte[] message = {1, 2, 3};
        byte[] before = storage.vault().journalSeal(NORTH).seal(message);
        var rotated = JdbcStorage.on(source)
                .masterKey(TestKeys.SECOND)
                .olderMasterKey(TestKeys.FIRST)
                .build();
        rotated.rewrapSecrets();

        var reopened = JdbcStorage.on(source).masterKey(TestKeys.SECOND).build();

        assertThat(reopened.vault().journalSeal(NORTH).seal(message)).isEqualTo(before);
    }

    private SecretRef put(AccountId account) {
        return storage.vault().put(account, "a token", SECRET.getBytes(StandardCharsets.UTF_8));
    }

    private static String open(JdbcStorage storage, SecretRef ref) {
        return storage.vault().use(NORTH, ref, bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private void run(String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }

    private List<String> cells(String query) throws SQLException {
        var cells = new ArrayList<String>();
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    cells.add(new String(rows.getBytes(column), StandardCharsets.ISO_8859_1));
                }
            }
        }
        assertThat(cells).isNotEmpty();
        return cells;
    }
}
