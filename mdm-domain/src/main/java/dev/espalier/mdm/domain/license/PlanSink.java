package dev.espalier.mdm.domain.license;

import dev.espalier.mdm.domain.shared.IntegrationId;

/** Takes what a plan says about one asset, as it is found out. */
public interface PlanSink {

    /**
     * A license is to be given.
     *
     * @param unit from which unit
     * @param assignee to whom
     */
    void assign(IntegrationId unit, Assignee assignee);

    /**
     * A license that a plan gave is to come back, because nothing wants it any more.
     *
     * @param unit to which unit
     * @param assignee from whom
     */
    void takeBack(IntegrationId unit, Assignee assignee);

    /**
     * Somebody is wanted to hold a license and must not.
     *
     * @param want the wish
     * @param reason the rule against it, in the unit that was preferred
     */
    void refuse(Want want, WorkRefusal reason);

    /**
     * Somebody has to wait (rule A29).
     *
     * @param want the wish
     * @param reason what is missing: a license, or an Apple Account behind the user, in the unit that was preferred
     */
    void shortage(Want want, WorkRefusal reason);
}
