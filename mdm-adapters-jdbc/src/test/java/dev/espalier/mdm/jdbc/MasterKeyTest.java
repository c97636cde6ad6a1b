package dev.espalier.mdm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.failure.MisuseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyTest {
    private static final byte[] CONTEXT = {1};

    @TempDir
    private Path folder;

    @Test
    void a_new_key_is_read_again_from_its_file() {
        var made = MasterKey.newFile(folder.resolve("key"));
        var read = MasterKey.fromFile(folder.resolve("key"));

        assertThat(read.id()).isEqualTo(made.id());
        assertThat(read.unwrap(made.wrap(new byte[32], CONTEXT), CONTEXT)).isEqualTo(new byte[32]);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_new_keys_file_belongs_to_its_owner_alone() throws IOException {
        MasterKey.newFile(folder.resolve("key"));

        assertThat(Files.getPosixFilePermissions(folder.resolve("key")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void a_file_that_is_there_is_never_overwritten() throws IOException {
        Files.writeString(folder.resolve("key"), "precious");

        assertThatThrownBy(() -> MasterKey.newFile(folder.resolve("key"))).isInstanceOf(MisuseException.class);
        assertThat(folder.resolve("key")).hasContent("precious");
    }

    @Test
    void what_is_no_key_is_refused_without_being_repeated() throws IOException {
        Files.writeString(folder.resolve("key"), "hunter2");

        assertThatThrownBy(() -> MasterKey.fromFile(folder.resolve("key")))
                .isInstanceOf(MisuseException.class)
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void a_missing_file_or_variable_is_named() {
        assertThatThrownBy(() -> MasterKey.fromFile(folder.resolve("absent")))
                .isInstanceOf(MisuseException.class)
                .hasMessageContaining("absent");
        assertThatThrownBy(() -> MasterKey.fromEnvironment("NO_SUCH_VARIABLE_AT_ALL"))
                .isInstanceOf(MisuseException.class)
                .hasMessageContaining("NO_SUCH_VARIABLE_AT_ALL");
    }

    @Test
    void a_key_of_another_length_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> MasterKey.of(new byte[16]));
    }

    @Test
    void a_wrapped_key_opens_only_with_its_own_key_in_its_own_context() {
        byte[] wrapped = TestKeys.FIRST.wrap(new byte[32], CONTEXT);

        assertThat(TestKeys.FIRST.unwrap(wrapped, CONTEXT)).isEqualTo(new byte[32]);
        assertThatIllegalArgumentException().isThrownBy(() -> TestKeys.SECOND.unwrap(wrapped, CONTEXT));
        assertThatIllegalArgumentException().isThrownBy(() -> TestKeys.FIRST.unwrap(wrapped, new byte[] {2}));
        assertThatIllegalArgumentException().isThrownBy(() -> TestKeys.FIRST.unwrap(new byte[5], CONTEXT));
    }

    @Test
    void a_keys_name_says_nothing_about_it() {
        assertThat(TestKeys.FIRST.id()).startsWith("local-").doesNotContain("01010101");
        assertThat(TestKeys.FIRST).hasToString(TestKeys.FIRST.id());
        assertThat(TestKeys.FIRST.id()).isNotEqualTo(TestKeys.SECOND.id());
    }
}
