package dev.espalier.mdm.application.device;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Setbacks;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.credential.CallPolicy;
import dev.espalier.mdm.domain.device.AssignmentOutcome;
import dev.espalier.mdm.domain.device.DeviceEvent;
import dev.espalier.mdm.domain.device.DeviceRefusal;
import dev.espalier.mdm.domain.device.EnrollableDevice;
import dev.espalier.mdm.domain.device.ProfileId;
import dev.espalier.mdm.domain.device.ProfileUuid;
import dev.espalier.mdm.domain.device.SyncState;
import dev.espalier.mdm.spi.Stores;
import dev.espalier.mdm.spi.device.AssignAnswer;
import dev.espalier.mdm.spi.device.AssignAnswer.Answered;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Assigns to each device the profile that it should have, as state says and not as operations say (rule S21). Every
 * device that was tried is due again only later, so this comes to an end; a crash in between repeats at most one batch.
 */
final class AssignProfiles {
    private final Ports ports;
    private final Setbacks setbacks;
    private final DefineAtApple define;

    AssignProfiles(Ports ports, Setbacks setbacks, DefineAtApple define) {
        this.ports = ports;
        this.setbacks = setbacks;
        this.define = define;
    }

    void assign(UpdateRun run) {
        var readOnly = current(
                run,
                stores -> CallPolicy.beforeWrite(stores.servers().find(run.id()).orElseThrow()));
        if (readOnly.isPresent()) {
            run.tally().leaves(readOnly.orElseThrow());
            return;
        }
        int most = Batches.most(run.server());
        while (!run.canceled()) {
            var due = current(run, stores -> stores.devices().assignmentDue(run.id(), ports.now(), most));
            if (due.isEmpty()) {
                return;
            }
            assign(run, due);
            run.step(Progress.Stage.ASSIGNING, run.tally().assigned(), Progress.UNKNOWN);
        }
    }

    /** Assigns to these devices, each of which wants a profile, now. */
    void assign(UpdateRun run, List<EnrollableDevice> devices) {
        byProfile(devices).forEach((uuid, those) -> send(run, uuid, those));
    }

    private <T> T current(UpdateRun run, Function<Stores, T> question) {
        return ports.inTransaction(run.lease(), question);
    }

    private static Map<ProfileUuid, List<EnrollableDevice>> byProfile(List<EnrollableDevice> due) {
        return due.stream()
                .collect(Collectors.groupingBy(device -> device.wanted().orElseThrow()));
    }

    private void send(UpdateRun run, ProfileUuid uuid, List<EnrollableDevice> devices) {
        ask(run, uuid, devices).match(answered -> record(run, devices, answered), unknown -> redefine(run, devices));
    }

    private AssignAnswer ask(UpdateRun run, ProfileUuid uuid, List<EnrollableDevice> devices) {
        var serials = devices.stream().map(EnrollableDevice::serial).toList();
        return setbacks.minding(run.place(), () -> ports.apple().devices().assign(run.credential(), uuid, serials));
    }

    private int record(UpdateRun run, List<EnrollableDevice> devices, Answered answer) {
        var now = ports.now();
        var outcomes = devices.stream()
                .map(device -> answer.outcomes().getOrDefault(device.serial(), AssignmentOutcome.FAILED))
                .toList();
        return current(run, stores -> {
            stores.devices()
                    .put(devices.stream()
                            .map(device -> device.attempted(
                                    answer.outcomes().getOrDefault(device.serial(), AssignmentOutcome.FAILED),
                                    answer.retryAfter(),
                                    now))
                            .toList());
            note(run, stores, outcomes);
            setbacks.accepted(
                    run.place(), stores, stores.servers().find(run.id()).orElseThrow());
            run.tally().assigned(outcomes);
            return devices.size();
        });
    }

    private void note(UpdateRun run, Stores stores, List<AssignmentOutcome> outcomes) {
        var counts = new HashMap<AssignmentOutcome, Long>();
        outcomes.forEach(outcome -> counts.merge(outcome, 1L, Long::sum));
        var event = run.session().event(DeviceEvent.ASSIGNED, run.subject(), ports.now());
        for (Map.Entry<AssignmentOutcome, Long> count : counts.entrySet()) {
            event = event.with(count.getKey().name().toLowerCase(Locale.ROOT), count.getValue());
        }
        stores.journal().append(event);
    }

    /** Apple does not have the profile any more: it is defined anew, once, and tried again. */
    private int redefine(UpdateRun run, List<EnrollableDevice> devices) {
        var state = current(run, stores -> stores.syncStates().find(run.id()));
        Map<Optional<ProfileId>, List<EnrollableDevice>> chosen =
                devices.stream().collect(Collectors.groupingBy(device -> profile(device, state)));
        chosen.forEach((profile, those) -> profile.map(id -> define.again(run.place(), id))
                .orElseGet(() -> Outcome.refused(Refusal.of(DeviceRefusal.NO_SUCH_PROFILE)))
                .match(uuid -> retry(run, profile.orElseThrow(), uuid, those), refusal -> giveUp(run, those, refusal)));
        return devices.size();
    }

    private static Optional<ProfileId> profile(EnrollableDevice device, SyncState state) {
        return device.choice().match(state::defaultProfile, Optional::of, Optional::empty);
    }

    private int retry(UpdateRun run, ProfileId profile, ProfileUuid uuid, List<EnrollableDevice> devices) {
        var wanting = devices.stream()
                .map(device -> device.wanting(device.choice(), Optional.of(uuid)))
                .toList();
        current(run, stores -> {
            stores.devices().put(wanting);
            var state = stores.syncStates().find(run.id());
            if (state.defaultProfile().filter(profile::equals).isPresent()) {
                stores.syncStates().put(state.defaulting(profile, uuid));
            }
            return wanting;
        });
        return ask(run, uuid, wanting)
                .match(
                        answered -> record(run, wanting, answered),
                        unknown -> giveUp(run, wanting, Refusal.of(DeviceRefusal.NO_SUCH_PROFILE)));
    }

    private int giveUp(UpdateRun run, List<EnrollableDevice> devices, Refusal reason) {
        run.tally().leaves(reason);
        return record(run, devices, new Answered(Map.of(), Duration.ZERO));
    }
}
