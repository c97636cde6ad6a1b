package dev.espalier.mdm.domain.content;

/** What an administrator lets a unit be used for, each off until someone switches it on. */
public enum UnitSwitch {
    /** Teachers pick and use study apps (rule A7). */
    TEACHERS,
    /** People are invited with personal Apple Accounts (rule I4). */
    PERSONAL_ACCOUNTS
}
