package dev.espalier.mdm.simulator.content;

import dev.espalier.mdm.simulator.Behavior;
import dev.espalier.mdm.simulator.time.Agenda;
import dev.espalier.mdm.simulator.token.Ids;
import java.time.InstantSource;

/**
 * What every unit works with.
 *
 * @param clock the time
 * @param behavior the choices
 * @param ids identifiers, apart from those of device enrollment
 * @param agenda what is done later
 * @param notices who tells device management services
 */
public record Setting(InstantSource clock, Behavior behavior, Ids ids, Agenda agenda, Notices notices) {}
