package dev.espalier.mdm.api.content;

import dev.espalier.mdm.domain.content.ContentIntegration;

/**
 * What is left as it is when an integration ends, or another unit comes behind it (rules A13, A14).
 *
 * @param integration which
 * @param assignments how many licenses of the unit are assigned now
 */
public record UnitConsequences(ContentIntegration integration, long assignments) {}
