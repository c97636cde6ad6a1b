/**
 * What happened, when, who did it, to what: an account's audit log and event feed in one.
 *
 * <p>Entries are numbered without gaps and linked, each to the one before it, with a key that only the vault knows, so
 * that an entry that is changed, dropped or slipped in later is found. Who and what are pseudonymous ids; names stand
 * in the details, which can be erased without breaking the chain.
 */
@NullMarked
package dev.espalier.mdm.domain.journal;

import org.jspecify.annotations.NullMarked;
