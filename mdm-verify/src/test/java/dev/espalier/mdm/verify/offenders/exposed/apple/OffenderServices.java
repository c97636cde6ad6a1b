package dev.espalier.mdm.verify.offenders.exposed.apple;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** A builder that takes a parser, hidden in a list. */
public interface OffenderServices {
    void parsers(List<JsonNode> parsers);
}
