package dev.espalier.mdm.domain.journal;

/**
 * Details with the random salt that keeps their digest from being guessed once they are erased.
 *
 * @param salt 32 lower-case hexadecimal digits, random
 * @param details the particulars
 */
public record SaltedDetails(String salt, Details details) {}
