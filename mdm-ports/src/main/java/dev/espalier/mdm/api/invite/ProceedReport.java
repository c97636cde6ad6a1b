package dev.espalier.mdm.api.invite;

import dev.espalier.mdm.domain.access.Refusal;
import java.time.Instant;
import java.util.Optional;

/**
 * What came of going on with a unit's invitations.
 *
 * @param asked users for whom Apple was asked for something
 * @param accepted invitations that were accepted since
 * @param delivered letters that were delivered
 * @param failed invitations that came to nothing
 * @param waiting invitations that wait for Apple or for a delivery
 * @param next when to go on, or empty if nothing is left to do
 * @param reason why it stopped early, or empty
 */
public record ProceedReport(
        long asked,
        long accepted,
        long delivered,
        long failed,
        long waiting,
        Optional<Instant> next,
        Optional<Refusal> reason) {}
