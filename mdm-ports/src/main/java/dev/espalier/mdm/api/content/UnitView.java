package dev.espalier.mdm.api.content;

import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.content.UnitState;
import dev.espalier.mdm.domain.credential.Standing;

/**
 * An integration as it stands now.
 *
 * @param integration what is stored
 * @param standing how its token stands
 * @param state how far it has been read
 */
public record UnitView(ContentIntegration integration, Standing standing, UnitState state) {}
