package dev.espalier.mdm.domain.device;

import dev.espalier.mdm.domain.journal.EventKind;

/** What can happen to a server's devices and to profiles. */
public enum DeviceEvent implements EventKind {
    /** A page of Apple's list changed devices; the changes are rows of their own, the entry holds their digest. */
    PAGE_APPLIED("device.page-applied"),
    /** A full list was begun. */
    FULL_LIST_BEGUN("device.full-list-begun"),
    /** A full list came to its end. */
    FULL_LIST_ENDED("device.full-list-ended"),
    /** Apple's cursor did not move. */
    CURSOR_STUCK("device.cursor-stuck"),
    /** Apple did not take a cursor. */
    CURSOR_REFUSED("device.cursor-refused"),
    /** Devices in doubt were asked about alone, and some changed. */
    VERIFIED("device.verified"),
    /** Too many devices were absent from a full list; nothing was released. */
    RELEASE_BRAKED("device.release-braked"),
    /** Apple gave reason to wait. */
    HELD("device.held"),
    /** Profiles were assigned at Apple. */
    ASSIGNED("device.assigned"),
    /** Profiles were removed at Apple. */
    REMOVED("device.removed"),
    /** Somebody chose a profile for devices. */
    CHOSEN("device.chosen"),
    /** Somebody chose a server's default profile. */
    DEFAULT_CHOSEN("device.default-chosen"),
    /** Somebody defined a profile. */
    PROFILE_DEFINED("device.profile-defined"),
    /** Somebody took over a profile that Apple has already (rule E6). */
    PROFILE_ADOPTED("device.profile-adopted"),
    /** Somebody asked Apple to let devices go for good; its answer comes next (rule E1). */
    DISOWN_ASKED("device.disown-asked"),
    /** Apple let them go (rule E1). */
    DISOWNED("device.disowned"),
    /** Apple did not do that for some devices (rule E1). */
    DISOWN_LEFT("device.disown-left"),
    /** Somebody asked Apple to lock a device; its answer comes next (rule E2). */
    LOCK_ASKED("device.lock-asked"),
    /** Apple locked the device (rule E2). */
    LOCKED("device.locked"),
    /** Apple did not lock the device (rule E2). */
    LOCK_DECLINED("device.lock-declined"),
    /** Somebody saw the code that opens a locked device (rule E2). */
    BYPASS_CODE_VIEWED("device.bypass-code-viewed");

    private final String code;

    DeviceEvent(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
