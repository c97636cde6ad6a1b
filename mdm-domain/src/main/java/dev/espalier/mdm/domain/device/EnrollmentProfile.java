package dev.espalier.mdm.domain.device;

import dev.espalier.mdm.domain.journal.Actor;
import java.time.Instant;

/**
 * An enrollment profile of the account. Like Apple's it never changes: other settings make another profile.
 *
 * @param id our id of it
 * @param settings what it tells a device
 * @param definedBy who defined it
 * @param definedAt when
 */
public record EnrollmentProfile(ProfileId id, ProfileSettings settings, Actor definedBy, Instant definedAt) {}
