package dev.espalier.mdm.verify.offenders.libraries.apple.device;

import tools.jackson.databind.JsonNode;

record DevicePage(JsonNode node) {}
