package dev.espalier.mdm.domain.invite;

/**
 * Two users of a unit who seem to be bound to one Apple Account (rule I11).
 *
 * @param first one of them
 * @param second the other one, later in the order of the client user ids
 */
public record UserPair(ContentUser first, ContentUser second) {}
