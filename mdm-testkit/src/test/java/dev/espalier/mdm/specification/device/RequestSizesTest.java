package dev.espalier.mdm.specification.device;

import static dev.espalier.mdm.testkit.device.Profiles.someSettings;
import static dev.espalier.mdm.testkit.server.Servers.someServerDetails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.device.DeviceStatus;
import dev.espalier.mdm.domain.device.DisownOutcome;
import dev.espalier.mdm.domain.device.Disowning;
import dev.espalier.mdm.domain.device.ProfileChoice;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.sdk.AccountSession;
import dev.espalier.mdm.specification.School;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No request names more devices than Apple advertises, however many are wanted at once. */
class RequestSizesTest {
    private final School school = new School();
    private final AccountSession ada = school.administrator();

    /** A server with devices, at which Apple takes so many of them in a request. */
    private ServerIntegration server(int devices, int atOnce) {
        school.apple.isServer(someServerDetails().batchLimit(atOnce).build());
        var server = school.integrated();
        school.synced(server, serials(devices).stream().map(SerialNumber::value).toArray(String[]::new));
        school.apple.forgetCalls();
        return server;
    }

    private static List<SerialNumber> serials(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new SerialNumber("C" + (10_000 + i)))
                .toList();
    }

    private long calls(String name) {
        return school.calls().stream().filter(name::equals).count();
    }

    @Test
    @Tag("S20")
    void a_profile_is_assigned_and_read_back_in_as_many_requests_as_it_takes() {
        var server = server(25, 10);
        var profile = ada.profiles().define(someSettings().build()).orElseThrow();

        var chosen = ada.profiles()
                .choose(server.id(), ProfileChoice.of(profile.id()), serials(25))
                .orElseThrow();

        assertThat(chosen).hasSize(25).allMatch(device -> device.status() == DeviceStatus.READY);
        assertThat(calls("assign")).isEqualTo(3);
        assertThat(calls("details")).as("before and after").isEqualTo(6);
    }

    @Test
    @Tag("S19")
    void an_update_gives_the_default_in_as_many_requests_as_it_takes() {
        var server = server(25, 10);
        school.aDefaultOf(server);

        school.update(server).orElseThrow();

        assertThat(calls("assign")).isEqualTo(3);
        assertThat(calls("details")).isEqualTo(3);
        assertThat(serials(25)).allMatch(serial -> school.device(serial.value()).status() == DeviceStatus.READY);
    }

    @Test
    @Tag("E1")
    void devices_are_given_up_in_as_many_requests_as_it_takes() {
        assertThat(sizesOfDisownings(server(25, 10), 25)).containsExactly(10, 10, 5);
    }

    @Test
    @Tag("E1")
    void a_limit_beyond_a_thousand_is_not_used_to_the_full() {
        assertThat(sizesOfDisownings(server(1100, 5000), 1100)).containsExactly(1000, 100);
    }

    private List<Integer> sizesOfDisownings(ServerIntegration server, int devices) {
        var sizes = new ArrayList<Integer>();
        school.apple.alwaysAnswersDisownings(serials -> {
            sizes.add(serials.size());
            return serials.stream().collect(Collectors.toMap(Function.identity(), serial -> DisownOutcome.DISOWNED));
        });
        ada.devices()
                .disown(server.id(), new Disowning(Set.copyOf(serials(devices)), devices))
                .orElseThrow();
        return sizes;
    }
}
