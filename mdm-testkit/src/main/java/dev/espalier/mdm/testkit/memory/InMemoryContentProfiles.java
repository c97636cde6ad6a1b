package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.domain.license.ContentProfile;
import dev.espalier.mdm.domain.license.ContentProfileId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.failure.StaleVersionException;
import dev.espalier.mdm.spi.license.ContentProfileStore;
import java.util.Optional;

/** Content profiles. */
record InMemoryContentProfiles(AccountTables tables) implements ContentProfileStore {

    @Override
    public void add(ContentProfile profile) {
        tables.contentProfiles.put(profile.id().toString(), profile);
    }

    @Override
    public ContentProfile update(ContentProfile profile) {
        find(profile.id())
                .filter(stored -> stored.version().equals(profile.version()))
                .orElseThrow(() -> new StaleVersionException("content profile " + profile.id()));
        var next = ContentProfile.builder()
                .from(profile)
                .version(profile.version().next())
                .build();
        tables.contentProfiles.put(next.id().toString(), next);
        return next;
    }

    @Override
    public boolean remove(ContentProfileId id) {
        boolean there = tables.contentProfiles.has(id.toString());
        tables.contentProfiles.remove(id.toString());
        return there;
    }

    @Override
    public Optional<ContentProfile> find(ContentProfileId id) {
        return tables.contentProfiles.find(id.toString());
    }

    @Override
    public Page<ContentProfile> list(String after, int max) {
        return Pages.cut(tables.contentProfiles.rows(), profile -> profile.id().toString(), after, max);
    }
}
