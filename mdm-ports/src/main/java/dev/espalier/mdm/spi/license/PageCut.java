package dev.espalier.mdm.spi.license;

/**
 * Where a page stands in a list. The number of pages and the version may change between two pages.
 *
 * @param index this page, from zero
 * @param more whether another page follows
 * @param pages how many pages there are now
 * @param version the list's version at this answer, or an empty text if Apple left it out
 */
public record PageCut(int index, boolean more, int pages, String version) {}
