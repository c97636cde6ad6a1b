package dev.espalier.mdm.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.espalier.mdm.domain.inventory.ManagedDevice;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.people.ClassId;
import dev.espalier.mdm.domain.people.DirectoryAnswer;
import dev.espalier.mdm.domain.people.Person;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.domain.people.SchoolClass;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.failure.MisuseException;
import dev.espalier.mdm.failure.UnavailableException;
import dev.espalier.mdm.spi.Installation;
import dev.espalier.mdm.spi.Lease;
import dev.espalier.mdm.spi.Stores;
import dev.espalier.mdm.spi.UnitOfWork;
import dev.espalier.mdm.spi.inventory.Inventory;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The inventory and the directory that are used unless the product has its own: each question goes to one store. */
class StoredPortsTest {
    private static final AccountId ACCOUNT = new AccountId("northwind");
    private static final Set<LocationId> NORTH = Set.of(new LocationId("north"));
    private static final PersonId GRACE = new PersonId("p-1");
    private static final ClassId MATH = new ClassId("7b");

    private final Person grace = Person.builder().id(GRACE).build();
    private final SchoolClass math =
            SchoolClass.builder().id(MATH).label("Math").build();
    private final ManagedDevice device =
            ManagedDevice.builder().serial(new SerialNumber("C01")).build();

    private static UnitOfWork answering(Map<String, Object> answers) {
        return new Answering(proxy(
                Stores.class,
                (store, none) -> proxy(
                        type(store),
                        (method, arguments) -> answers.get(store + "." + method + Arrays.toString(arguments)))));
    }

    private static Class<?> type(String store) {
        try {
            return Stores.class.getMethod(store).getReturnType();
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static <T> T proxy(Class<T> type, BiFunction<String, Object[], Object> answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answer.apply(method.getName(), arguments)));
    }

    @Test
    void the_stored_directory_knows_whoever_is_on_file_and_nobody_else() {
        var nobody = new PersonId("p-2");
        var directory = new StoredDirectory(answering(Map.of("people.find[[p-1, p-2]]", Map.of(GRACE, grace))));

        assertThat(directory.find(ACCOUNT, List.of(GRACE, nobody)))
                .isEqualTo(Map.of(GRACE, new DirectoryAnswer.Known(grace), nobody, new DirectoryAnswer.Unknown()));
    }

    @Test
    void the_stored_directory_lists_people_classes_and_members() {
        var people = Page.of(List.of(grace), "p-1");
        var taught = Page.last(List.of(math));
        var members = Page.last(List.of(GRACE));
        var directory = new StoredDirectory(answering(Map.of(
                "people.inLocations[[north], a, 1]", people,
                "classes.find[[7b]]", Map.of(MATH, math),
                "classes.find[[8a]]", Map.of(),
                "classes.members[7b, b, 2]", members,
                "classes.taughtBy[p-1, c, 3]", taught)));

        assertThat(directory.inLocations(ACCOUNT, NORTH, "a", 1)).isEqualTo(people);
        assertThat(directory.schoolClass(ACCOUNT, MATH)).contains(math);
        assertThat(directory.schoolClass(ACCOUNT, new ClassId("8a"))).isEmpty();
        assertThat(directory.members(ACCOUNT, MATH, "b", 2)).isEqualTo(members);
        assertThat(directory.taughtBy(ACCOUNT, GRACE, "c", 3)).isEqualTo(taught);
    }

    @Test
    void the_stored_inventory_lists_all_devices_those_of_places_and_those_of_people() {
        var all = Page.of(List.of(device), "C01");
        var there = Page.last(List.of(device));
        var theirs = Page.<ManagedDevice>last(List.of());
        var inventory = new StoredInventory(answering(Map.of(
                "managedDevices.page[a, 1]", all,
                "managedDevices.inLocations[[north], b, 2]", there,
                "managedDevices.ofUsers[[p-1], c, 3]", theirs)));

        assertThat(inventory.page(ACCOUNT, "a", 1)).isEqualTo(all);
        assertThat(inventory.inLocations(ACCOUNT, NORTH, "b", 2)).isEqualTo(there);
        assertThat(inventory.devicesOf(ACCOUNT, List.of("p-1"), "c", 3)).isEqualTo(theirs);
    }

    @Test
    void an_inventory_that_only_looks_devices_up_is_unavailable_for_lists() {
        Inventory inventory = (account, serials) -> Map.of();

        assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> inventory.page(ACCOUNT, "", 1));
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> inventory.inLocations(ACCOUNT, NORTH, "", 1));
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> inventory.devicesOf(ACCOUNT, List.of("p-1"), "", 1));
    }

    @Test
    void a_storage_of_an_earlier_version_says_that_it_keeps_no_people() {
        var earlier = Proxy.newProxyInstance(
                Stores.class.getClassLoader(),
                new Class<?>[] {Stores.class},
                (self, method, arguments) -> InvocationHandler.invokeDefault(self, method, arguments));

        assertThatExceptionOfType(MisuseException.class)
                .isThrownBy(((Stores) earlier)::people)
                .withMessageContaining("keeps no people");
        assertThatExceptionOfType(MisuseException.class)
                .isThrownBy(((Stores) earlier)::classes)
                .withMessageContaining("keeps no classes");
    }

    private record Answering(Stores stores) implements UnitOfWork {

        @Override
        public <T> T inTransaction(AccountId account, Function<Stores, T> work) {
            assertThat(account).isEqualTo(ACCOUNT);
            return work.apply(stores);
        }

        @Override
        public <T> T inTransaction(Lease lease, Function<Stores, T> work) {
            throw new UnsupportedOperationException("nothing here needs a lease");
        }

        @Override
        public <T> T inInstallation(Function<Installation, T> work) {
            throw new UnsupportedOperationException("nothing here is about the installation");
        }
    }
}
