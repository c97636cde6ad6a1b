/**
 * Accounts, their locations, and which locations an integration serves.
 *
 * <p>A location is a school or campus as the product knows it; Apple's own locations are another list. An integration
 * either serves all locations, those of tomorrow included, or the ones that were selected. The word for that is the
 * integration's scope, and it decides both who may see the integration and what may be given through it.
 */
@NullMarked
package dev.espalier.mdm.domain.location;

import org.jspecify.annotations.NullMarked;
