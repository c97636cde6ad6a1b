package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.domain.license.AdamId;
import dev.espalier.mdm.domain.license.StoreFacts;
import dev.espalier.mdm.domain.shared.IntegrationId;
import java.time.Instant;
import java.util.Optional;

/** What the store said about an item, and when to ask again. */
record CatalogRow(IntegrationId unit, AdamId item, Optional<StoreFacts> facts, Instant nextLookup) {}
