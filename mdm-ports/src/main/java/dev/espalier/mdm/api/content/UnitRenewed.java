package dev.espalier.mdm.api.content;

import dev.espalier.mdm.domain.content.ContentIntegration;

/**
 * A renewed integration, and what is different about the new token (rule T2).
 *
 * @param integration the integration with its new token
 * @param otherPerson whether somebody else downloaded it, as far as Apple says who did
 * @param otherToken whether it is another download than the one before
 */
public record UnitRenewed(ContentIntegration integration, boolean otherPerson, boolean otherToken) {}
