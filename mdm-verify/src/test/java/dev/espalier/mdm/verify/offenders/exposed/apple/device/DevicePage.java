package dev.espalier.mdm.verify.offenders.exposed.apple.device;

import tools.jackson.databind.JsonNode;

public record DevicePage(JsonNode node) {}
