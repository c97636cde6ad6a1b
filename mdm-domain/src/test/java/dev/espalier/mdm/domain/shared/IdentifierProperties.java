package dev.espalier.mdm.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.espalier.mdm.domain.device.ProfileId;
import dev.espalier.mdm.domain.device.ProfileUuid;
import dev.espalier.mdm.domain.location.LocationId;
import java.util.Locale;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class IdentifierProperties {

    @Property
    void an_id_that_is_printed_and_read_again_is_the_same_id(@ForAll("uuids") UUID uuid) {
        assertThat(IntegrationId.of(new IntegrationId(uuid).toString())).isEqualTo(new IntegrationId(uuid));
        assertThat(ProfileId.of(new ProfileId(uuid).toString())).isEqualTo(new ProfileId(uuid));
        assertThat(UUID.fromString(new SecretRef(uuid).toString())).isEqualTo(uuid);
    }

    @Property
    void an_account_or_location_id_that_is_printed_and_read_again_is_the_same_id(@ForAll("names") String name) {
        assertThat(new AccountId(new AccountId(name).toString())).isEqualTo(new AccountId(name));
        assertThat(new LocationId(new LocationId(name).toString())).isEqualTo(new LocationId(name));
    }

    @Property
    void a_profile_uuid_is_kept_exactly_as_apple_wrote_it(@ForAll("written") String text) {
        assertThat(new ProfileUuid(text).toString()).isEqualTo(text);
    }

    @Property
    void a_serial_number_that_is_printed_and_read_again_is_the_same(@ForAll("serials") String serial) {
        var number = new SerialNumber(serial);

        assertThat(SerialNumber.parse(number.toString())).contains(number);
    }

    @Property
    void blanks_and_case_make_no_other_serial_number(@ForAll("serials") String serial) {
        assertThat(SerialNumber.parse("  " + serial.toLowerCase(Locale.ROOT) + "\t"))
                .contains(new SerialNumber(serial.toUpperCase(Locale.ROOT)));
    }

    @Property
    void whatever_a_file_holds_reading_a_serial_number_never_fails(@ForAll String text) {
        SerialNumber.parse(text)
                .ifPresent(number -> assertThat(number.value())
                        .hasSizeBetween(1, 64)
                        .matches("[!-~]+")
                        .isEqualTo(number.value().toUpperCase(Locale.ROOT)));
    }

    @Property
    void an_id_with_anything_else_in_it_is_refused(@ForAll("names") String name, @ForAll("strange") char sign) {
        assertThatIllegalArgumentException().isThrownBy(() -> new AccountId(name + sign));
        assertThatIllegalArgumentException().isThrownBy(() -> new LocationId(name + sign));
    }

    @Example
    void a_profile_uuid_is_1_to_100_characters() {
        assertThat(new ProfileUuid("x".repeat(100)).value()).hasSize(100);
        assertThatIllegalArgumentException().isThrownBy(() -> new ProfileUuid("x".repeat(101)));
        assertThatIllegalArgumentException().isThrownBy(() -> new ProfileUuid(" "));
    }

    @Example
    void a_serial_number_is_1_to_64_visible_signs_in_upper_case() {
        assertThat(new SerialNumber(" c02abc\t").value()).isEqualTo("C02ABC");
        assertThat(new SerialNumber("x".repeat(64)).value()).hasSize(64);
        assertThatIllegalArgumentException().isThrownBy(() -> new SerialNumber("x".repeat(65)));
        assertThatIllegalArgumentException().isThrownBy(() -> new SerialNumber("C02 ABC"));
        assertThatIllegalArgumentException().isThrownBy(() -> new SerialNumber(" "));
    }

    @Provide
    Arbitrary<UUID> uuids() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(UUID::new);
    }

    @Provide
    Arbitrary<String> written() {
        return Arbitraries.strings().ofMinLength(1).ofMaxLength(100).filter(text -> !text.isBlank());
    }

    @Provide
    Arbitrary<String> names() {
        var first = Arbitraries.strings().alpha().numeric().ofLength(1);
        var rest = Arbitraries.strings().alpha().numeric().withChars("._-").ofMaxLength(63);
        return Combinators.combine(first, rest).as(String::concat);
    }

    @Provide
    Arbitrary<String> serials() {
        return Arbitraries.strings().withCharRange('!', '~').ofMinLength(1).ofMaxLength(64);
    }

    @Provide
    Arbitrary<Character> strange() {
        return Arbitraries.of('/', ' ', '\n', 'ü', '@', '\'', '%');
    }
}
