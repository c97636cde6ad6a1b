package dev.espalier.mdm.domain.content;

/**
 * A token that Apple took just now.
 *
 * @param stored what will be kept about it outside the vault
 * @param details what Apple says about its unit
 * @param downloader what Apple's legacy service says about the person behind it
 */
public record ProvenToken(StoredContentToken stored, UnitDetails details, DownloaderFacts downloader) {}
