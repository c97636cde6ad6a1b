package dev.espalier.mdm.jdbc.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.espalier.mdm.domain.device.DeviceQuery.Order;
import dev.espalier.mdm.domain.device.DeviceStatus;
import dev.espalier.mdm.domain.device.ProfileSettings;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class StoredFormsTest {

    @Property(tries = 200)
    void settings_come_back_as_they_were_written(
            @ForAll String name,
            @ForAll Optional<String> department,
            @ForAll @Size(max = 4) Set<String> skipped,
            @ForAll @Size(max = 3) List<String> certificates,
            @ForAll boolean usual) {
        var builder = ProfileSettings.builder();
        var settings = builder.name(name)
                .url("https://mdm.example/enroll?a=b\\c")
                .department(department)
                .supportEmail(department)
                .configurationWebUrl(department)
                .skipSetupItems(skipped)
                .anchorCertificates(certificates)
                .supervisingHostCertificates(certificates)
                .allowPairing(usual)
                .removable(!usual)
                .awaitConfigured(usual)
                .returnToService(!usual)
                .build();

        assertThat(SettingsText.settings(SettingsText.of(settings))).isEqualTo(settings);
    }

    @Property(tries = 100)
    void a_position_comes_back_as_it_was_written(
            @ForAll Order order,
            @ForAll long key,
            @ForAll @AlphaChars @NumericChars @StringLength(min = 1, max = 64) String serial,
            @ForAll long high,
            @ForAll long low) {
        var position = new ListPosition(order, key, new SerialNumber(serial), new IntegrationId(new UUID(high, low)));

        assertThat(ListPosition.parse(order, position.text())).isEqualTo(position);
    }

    @Example
    void a_position_of_a_list_in_another_order_is_refused() {
        var position = new ListPosition(Order.SERIAL, 0, new SerialNumber("C02"), new IntegrationId(new UUID(1, 2)));

        assertThatIllegalArgumentException().isThrownBy(() -> ListPosition.parse(Order.STATUS, position.text()));
    }

    @Property(tries = 100)
    void what_is_no_position_is_refused(@ForAll String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ListPosition.parse(Order.SERIAL, text));
    }

    @Example
    void the_numbers_of_the_statuses_are_in_their_order_and_lead_back() {
        var statuses = Arrays.asList(DeviceStatus.values());

        assertThat(statuses.stream().map(StatusCode::of)).isSorted().doesNotHaveDuplicates();
        assertThat(statuses.stream().map(StatusCode::of).map(StatusCode::status))
                .containsExactlyElementsOf(statuses);
    }
}
