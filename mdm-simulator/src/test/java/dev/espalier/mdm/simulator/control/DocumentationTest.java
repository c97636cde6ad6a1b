package dev.espalier.mdm.simulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.simulator.AppleSimulator;
import dev.espalier.mdm.simulator.Choice;
import dev.espalier.mdm.simulator.Delivery;
import dev.espalier.mdm.simulator.IdentityService.Verdict;
import dev.espalier.mdm.simulator.NotificationFault;
import dev.espalier.mdm.simulator.Outage;
import dev.espalier.mdm.simulator.SentNotification.State;
import dev.espalier.mdm.simulator.Twist;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The description of the simulator leaves nothing out. */
class DocumentationTest {

    private final String text = Files.readString(Path.of("..", "docs", "simulator.md"));

    DocumentationTest() throws IOException {}

    @Test
    void every_choice_is_described_with_its_default_and_its_alternatives() {
        for (var choice : Choice.all()) {
            assertThat(text.lines().filter(line -> firstCell(line).contains("`" + choice.name() + "`")))
                    .as(choice.name())
                    .hasSize(1);
            choice.alternatives().stream()
                    .map(Object::toString)
                    .filter(value -> !value.isEmpty())
                    .forEach(value -> assertThat(text).as(choice.name()).contains("`" + value));
        }
    }

    @Test
    void every_word_of_a_script_an_outage_and_a_verdict_is_described() {
        assertThat(Stream.<Enum<?>[]>of(
                                Twist.values(),
                                Outage.values(),
                                Verdict.values(),
                                NotificationFault.values(),
                                State.values())
                        .flatMap(Arrays::stream)
                        .map(word -> "`" + word.name() + "`"))
                .allMatch(text::contains);
        assertThat(Arrays.stream(Delivery.values()).filter(delivery -> delivery != Delivery.WHOLE))
                .allMatch(delivery -> text.contains("`" + delivery + "`"));
    }

    @Test
    void every_step_of_the_control_interface_is_described() throws IOException, InterruptedException {
        try (var simulator = AppleSimulator.builder().controlPort(0).start()) {
            var request =
                    HttpRequest.newBuilder(simulator.controlUrl().orElseThrow()).build();
            var listing = HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body();

            assertThat(listing.lines().filter(line -> line.contains(" /")))
                    .hasSizeGreaterThan(50)
                    .allSatisfy(line -> assertThat(text).contains(lastWord(line.split(" +")[1])));
        }
    }

    private static String firstCell(String line) {
        return line.startsWith("|") ? line.split("\\|", 3)[1] : "";
    }

    /** What a row of the table has of a path at least. */
    private static String lastWord(String path) {
        var last = path.substring(path.lastIndexOf('/') + 1);
        return last.isEmpty() || last.startsWith("{")
                ? path.substring(path.lastIndexOf('/', path.length() - 2) + 1)
                : last;
    }
}
