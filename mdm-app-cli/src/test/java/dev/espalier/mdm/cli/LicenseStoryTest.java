package dev.espalier.mdm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.simulator.SimulatedUnit;
import dev.espalier.mdm.simulator.StoreItem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Apps and books, as they are typed. */
class LicenseStoryTest {
    private static final StoreItem NUMBERS = StoreItem.app("361304891");
    private static final StoreItem NOVEL = StoreItem.book("500000001", StoreItem.STANDARD);

    @TempDir
    private Path folder;

    private Shell shell;
    private SimulatedUnit unit;

    @BeforeEach
    void a_school_with_licenses() {
        shell = Shell.initialized(folder);
        unit = shell.school.createUnit("Elementary");
        unit.buy(NUMBERS, 10);
        unit.acquireUnlimited(NOVEL);
        shell.succeed("content", "add", "Elementary", shell.token("unit.vpptoken", unit.downloadToken(shell.ada)));
        unit.assignToDevices(NUMBERS, List.of("C01", "C02"));
        shell.clock.advance(Duration.ofMinutes(1));
        shell.succeed("content", "update", "--full");
    }

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    @Tag("A17")
    @Tag("A18")
    void apps_and_books_are_listed_apart_with_counts_a_bar_and_their_age() {
        assertThat(shell.succeed("app", "list").out())
                .contains(
                        "USED", "AVAILABLE", "TOTAL", "COUNTED", "361304891", "[==        ]", "just now", "Elementary")
                .doesNotContain("500000001");
        assertThat(shell.succeed("book", "list").out())
                .contains("500000001", "unlimited")
                .doesNotContain("361304891", "[");
        assertThat(shell.succeed("book", "list", "-o", "json").out()).contains("\"total\"", "unlimited");
        assertThat(shell.succeed("app", "list", "-o", "csv").out().lines()).hasSize(2);
    }

    @Test
    @Tag("A20")
    void a_purchase_appears_on_update() {
        unit.buy(StoreItem.app("409201541"), 5);
        assertThat(shell.succeed("app", "list").out()).doesNotContain("409201541");

        shell.succeed("content", "sync", "Elementary");

        assertThat(shell.succeed("app", "list").out()).contains("409201541");
        assertThat(shell.succeed("content", "update", "--due").out()).contains("No update is due.");
    }

    @Test
    @Tag("A21")
    @Tag("A23")
    void who_holds_an_app_is_listed_and_read_again() {
        assertThat(shell.succeed("app", "holders", "361304891").out()).contains("device", "C01", "C02");
        unit.takeFromDevices(NUMBERS, List.of("C01"));
        shell.clock.advance(Duration.ofMinutes(1));

        shell.succeed("app", "refresh", "361304891");

        assertThat(shell.succeed("app", "holders", "361304891", "-o", "csv").out())
                .contains("C02")
                .doesNotContain("C01");
    }

    @Test
    @Tag("A24")
    void a_hidden_app_stays_listed_with_its_mark_and_is_no_longer_offered() {
        shell.succeed("app", "hide", "361304891", "--unit", "Elementary");

        assertThat(shell.succeed("app", "list").out()).contains("361304891", "hidden");
        assertThat(shell.succeed("app", "list", "--show", "pickable").out()).doesNotContain("361304891");
        assertThat(shell.type("--as", "leader:u-3@north", "app", "unhide", "361304891")
                        .code())
                .isEqualTo(1);
        shell.succeed("app", "unhide", "361304891");
        assertThat(shell.succeed("app", "list", "--show", "pickable").out()).contains("361304891");
    }

    @Test
    @Tag("A25")
    void what_the_store_says_is_shown_where_it_says_something() {
        assertThat(shell.succeed("app", "show", "361304891").out()).contains("361304891", "holders here");
        assertThat(shell.type("app", "show", "999").err()).contains("A21", "999");
    }

    @Test
    @Tag("A22")
    void an_app_is_shown_with_the_profiles_that_include_it() {
        assertThat(shell.succeed("app", "show", "361304891").out()).doesNotContain("Reading");

        unit.buy(StoreItem.app("409201541"), 5);
        shell.succeed("content", "update", "Elementary");
        shell.succeed("app", "profile", "define", "Reading", "--item", "361304891", "--for", "C01");
        shell.succeed("app", "profile", "define", "Writing", "--item", "409201541", "--for", "C01");

        assertThat(shell.succeed("app", "show", "361304891").out())
                .containsPattern("in profiles +Reading")
                .doesNotContain("Writing");
    }

    @Test
    @Tag("A28")
    void a_plan_in_which_nothing_has_to_change_says_so_and_is_not_to_be_applied() {
        assertThat(shell.succeed("app", "plan").out())
                .contains("Nothing has to change.")
                .doesNotContain("mdm app apply");

        shell.succeed("app", "profile", "define", "Reading", "--item", "361304891", "--for", "C03");

        assertThat(shell.succeed("app", "plan").out()).contains("C03", "mdm app apply");
    }

    @Test
    void what_is_no_id_is_said_in_a_sentence() {
        assertThat(shell.type("app", "plan", "--profile", "x").err())
                .contains("'x': The id of a content profile is named in full");
        assertThat(shell.type("app", "apply", "x", "--fingerprint", "f").err())
                .contains("'x': The id of a plan is named in full");
        assertThat(shell.type("app", "revoke-all", "--unit", "Elementary", "--resume", "x")
                        .err())
                .contains("'x': The id of a revocation is named in full")
                .doesNotContain("UUID");
    }

    @Test
    void what_is_no_word_of_a_list_is_said() {
        assertThat(shell.type("app", "list", "--sort", "color").err()).contains("An order is name or item.");
        assertThat(shell.type("app", "list", "--show", "some").err()).contains("all, pickable or hidden");
        assertThat(shell.type("app", "show", "abc").err()).contains("digits");
        assertThat(shell.succeed("app", "list", "--limit", "0").out()).contains("More than 0 apps");
    }

    @Test
    @Tag("A30")
    void notifications_go_where_apple_has_reached_the_product_and_nowhere_else() throws IOException {
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + server.getLocalPort() + "/apple";
            var answering = CompletableFuture.runAsync(() -> answer(server), task -> new Thread(task).start());

            assertThat(shell.succeed("content", "notify", "Elementary", address).out())
                    .containsPattern("notifications +yes")
                    .doesNotContain(address);
            answering.join();
        }

        var nowhere = shell.type("content", "notify", "Elementary", "https://127.0.0.1:1/apple");
        assertThat(nowhere.code()).isEqualTo(1);
        assertThat(nowhere.err()).contains("could not deliver its test notification");
        assertThat(shell.type("content", "notify", "Elementary", "http://mdm.example/?a")
                        .err())
                .contains("over HTTPS");
        assertThat(shell.type("content", "notify", "Elementary", "not an address")
                        .code())
                .isEqualTo(2);
        assertThat(shell.succeed("content", "notify", "Elementary", "off").out())
                .containsPattern("notifications +no");
    }

    /** Reads no more than the head of the request, which is enough to answer it. */
    private static void answer(ServerSocket server) {
        try (var socket = server.accept();
                var request =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            while (!request.readLine().isEmpty()) {
                continue;
            }
            socket.getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            request.transferTo(Writer.nullWriter());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
