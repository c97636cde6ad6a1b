package dev.espalier.mdm.domain.license;

/** What kind of item it is (rule A18). */
public enum ProductType {
    /** An app. */
    APP,
    /** A book. */
    BOOK,
    /** A kind that Apple added later; shown with the apps, and only ever assigned as its flags allow. */
    OTHER
}
