package dev.espalier.mdm.domain.content;

/** A fact about a token that Apple may not tell, so that an administrator can note it. */
public enum DownloaderFact {
    /** The organization's id at Apple (rule A8). */
    ORGANIZATION_ID,
    /** The Apple Account of the person who downloaded the token (rule A9). */
    APPLE_ACCOUNT,
    /** That person's e-mail address (rule A10). */
    EMAIL
}
