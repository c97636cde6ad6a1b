package dev.espalier.mdm.verify.offenders.libraries.jdbc.device;

import tools.jackson.databind.JsonNode;

/** JSON in the storage. */
record OffenderJson(JsonNode node) {}
