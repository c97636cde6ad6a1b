package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.domain.device.EnrollmentProfile;
import dev.espalier.mdm.domain.device.ProfileId;
import dev.espalier.mdm.domain.device.ProfileUuid;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.spi.device.ProfileStore;
import dev.espalier.mdm.testkit.memory.AccountTables.DefinitionKey;
import java.util.Optional;

/** Enrollment profiles. */
record InMemoryProfiles(AccountTables tables) implements ProfileStore {

    @Override
    public void add(EnrollmentProfile profile) {
        tables.profiles.put(profile.id().toString(), profile);
    }

    @Override
    public Optional<EnrollmentProfile> find(ProfileId id) {
        return tables.profiles.find(id.toString());
    }

    @Override
    public Optional<EnrollmentProfile> byDigest(String digest) {
        return tables.profiles
                .rows()
                .filter(profile -> profile.settings().digest().equals(digest))
                .findFirst();
    }

    @Override
    public Page<EnrollmentProfile> list(String after, int max) {
        return Pages.cut(tables.profiles.rows(), profile -> profile.id().toString(), after, max);
    }

    @Override
    public Optional<ProfileUuid> definedAs(IntegrationId server, ProfileId profile) {
        return tables.definitions.find(key(server, profile));
    }

    @Override
    public void define(IntegrationId server, ProfileId profile, ProfileUuid uuid) {
        tables.definitions.put(key(server, profile), uuid);
    }

    @Override
    public void forget(IntegrationId server) {
        tables.definitions.keys().stream()
                .filter(key -> key.server().equals(server.toString()))
                .forEach(tables.definitions::remove);
    }

    private static DefinitionKey key(IntegrationId server, ProfileId profile) {
        return new DefinitionKey(server.toString(), profile.value());
    }
}
