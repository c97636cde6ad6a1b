package dev.espalier.mdm.api.license;

/**
 * What came of looking at a unit's operations.
 *
 * @param looked operations that were looked at
 * @param ended those of them that came to their end
 * @param open operations that are still open
 * @param served licenses that were asked for because some had returned (rule A29)
 */
public record SettleReport(long looked, long ended, long open, long served) {}
