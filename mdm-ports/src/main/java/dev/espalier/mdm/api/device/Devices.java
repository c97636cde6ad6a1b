package dev.espalier.mdm.api.device;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.domain.device.ActivationLock;
import dev.espalier.mdm.domain.device.DeviceQuery;
import dev.espalier.mdm.domain.device.DeviceStory;
import dev.espalier.mdm.domain.device.Disowning;
import dev.espalier.mdm.domain.device.LocatedDevice;
import dev.espalier.mdm.domain.device.Replacement;
import dev.espalier.mdm.domain.device.UpdateReport;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.util.List;
import java.util.stream.Stream;

/** The devices of an account. */
public interface Devices {

    /**
     * Brings a server up to date in one go: reads what changed, settles doubts, assigns wanted profiles, reads them back
     * (rule S19). During a running update of the same server it joins that one. Under a "not before" it says until when
     * and calls nothing.
     *
     * @param server which integration
     * @param progress who watches
     * @return what was done, also if it ended early; or the refusal
     */
    default Outcome<UpdateReport> update(IntegrationId server, Progress progress) {
        return update(UpdateRequest.of(server), progress);
    }

    /**
     * As {@link #update(IntegrationId, Progress)}, with more to say.
     *
     * @param request what to update
     * @param progress who watches
     * @return what was done, also if it ended early; or the refusal
     */
    Outcome<UpdateReport> update(UpdateRequest request, Progress progress);

    /**
     * The servers within reach whose next update is due (rule S18); a product's scheduler asks this and updates them.
     *
     * @return their ids
     */
    List<IntegrationId> due();

    /**
     * How the devices of a server stand, from what is stored.
     *
     * @param server which integration
     * @return numbers, ages and waiting times, or the refusal
     */
    Outcome<FleetView> fleet(IntegrationId server);

    /**
     * Lists devices at servers within reach.
     *
     * @param query which, and in which order
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return a page
     */
    Page<LocatedDevice> list(DeviceQuery query, String after, int max);

    /**
     * Streams devices at servers within reach, page by page: no transaction lives while the consumer works.
     *
     * @param query which, and in which order
     * @return the devices
     */
    Stream<LocatedDevice> stream(DeviceQuery query);

    /**
     * Shows a device at every server within reach where it is or was.
     *
     * @param serial which
     * @return the device at each of them, where it is present first; or the refusal, if there is none
     */
    Outcome<List<LocatedDevice>> show(SerialNumber serial);

    /**
     * Tells everything that is known of a device within reach, on one time line, from what is stored.
     *
     * @param serial which
     * @return its story, with the newest {@link Page#MAX} changes and entries; or the refusal, if there is none
     */
    Outcome<DeviceStory> explain(SerialNumber serial);

    /**
     * Gives devices up: they leave the organization, which nobody can undo here (rule E1).
     *
     * @param server at which integration
     * @param wish which devices, at most 10000, and the number that the person repeated
     * @return Apple's answer for each, also if not all could be asked about; or the refusal, with nothing done
     */
    Outcome<DisownReport> disown(IntegrationId server, Disowning wish);

    /**
     * Locks a device with a code that is made here and never leaves the vault but to be seen (rule E2).
     *
     * @param server at which integration
     * @param serial which device
     * @param message what its screen says, or empty text
     * @return the lock that Apple confirmed; or the refusal, if it did not
     */
    Outcome<ActivationLock> lock(IntegrationId server, SerialNumber serial, String message);

    /**
     * Shows what opens a device that was locked here, which is journaled (rule E2). Locks outlive their integration.
     *
     * @param serial which device
     * @return the codes, the newest first: several if Apple's answer to one was lost; or the refusal
     */
    Outcome<List<HeldCode>> bypassCodes(SerialNumber serial);

    /**
     * Says which device another one came for (rule E3). Apple is asked once.
     *
     * @param server at which integration
     * @param serial the device that came
     * @return Apple's word, or the refusal, if Apple knows of none
     */
    Outcome<Replacement> replacement(IntegrationId server, SerialNumber serial);
}
