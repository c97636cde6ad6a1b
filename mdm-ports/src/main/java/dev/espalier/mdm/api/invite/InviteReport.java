package dev.espalier.mdm.api.invite;

/**
 * What came of a request.
 *
 * @param invited how many invitations were put on file
 * @param refused how many people were not invited
 * @param ended false if it was canceled
 */
public record InviteReport(long invited, long refused, boolean ended) {}
