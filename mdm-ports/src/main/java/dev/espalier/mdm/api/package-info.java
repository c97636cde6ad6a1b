/**
 * What a product calls: one interface per concept, reached through a session.
 *
 * <p>Calls block. An expected answer is an {@link dev.espalier.mdm.api.Outcome}: done with a value, or refused with a
 * reason and nothing changed. Long work reports progress and can be canceled between two steps. Exceptions, those of
 * {@code dev.espalier.mdm.failure}, are for what broke.
 */
@NullMarked
package dev.espalier.mdm.api;

import org.jspecify.annotations.NullMarked;
