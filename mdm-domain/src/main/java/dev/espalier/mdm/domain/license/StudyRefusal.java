package dev.espalier.mdm.domain.license;

import dev.espalier.mdm.domain.access.RefusalCode;

/** Why a study app is refused (rule A7). */
public enum StudyRefusal implements RefusalCode {
    /** The administrator has not let teachers use this unit's apps. */
    TEACHERS_OFF("study.teachers-off", "A7"),
    /** The unit does not offer this app to teachers: it is not there, hidden, a book, or not for devices. */
    NOT_OFFERED("study.not-offered", "A7"),
    /** The teacher has not picked this app. */
    NOT_PICKED("study.not-picked", "A7"),
    /** The class is not there, or somebody else teaches it. */
    NOT_YOUR_CLASS("study.not-your-class", "A7"),
    /** The directory or the inventory could not be asked, so nobody knows who is in the class and on which device. */
    CLASS_UNAVAILABLE("study.class-unavailable", "A7");

    private final String code;
    private final String rule;

    StudyRefusal(String code, String rule) {
        this.code = code;
        this.rule = rule;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String rule() {
        return rule;
    }
}
