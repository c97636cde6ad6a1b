package dev.espalier.mdm.domain.license;

import dev.espalier.mdm.domain.shared.IntegrationId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides what has to change so that everybody holds what they should, for one asset (rule A28). It walks over who
 * should and who does, both in order, once; what it keeps meanwhile is the wishes that are still open.
 *
 * <p>It gives no more than the pools hold, serves nobody outside of a unit's scope, leaves alone what somebody else
 * gave, and touches no license that an operation is changing.
 */
public final class AssetPlanner {
    private static final Comparator<Open> SERVICE =
            Comparator.comparing((Open open) -> open.want.since()).thenComparing(open -> open.key);

    private final SortedWalk<Want> wants;
    private final List<Tap> taps = new ArrayList<>();
    private final PlanSink sink;
    private final List<Open> open = new ArrayList<>();
    private final List<Late> waiting = new ArrayList<>();

    private AssetPlanner(AssetInput input, PlanSink sink) {
        this.wants = new SortedWalk<>(input.wants(), Want::assignee);
        this.sink = sink;
        input.sources().forEach(source -> taps.add(new Tap(source)));
    }

    /**
     * Plans one asset.
     *
     * @param input who should hold it, who does, and what is left
     * @param sink where the changes go: take-backs and refusals in order of the assignees, then assignments unit by
     *     unit, devices before users, and at last who has to wait, both in order of service
     */
    public static void plan(AssetInput input, PlanSink sink) {
        var planner = new AssetPlanner(input, sink);
        planner.walk();
        planner.serve();
    }

    private void walk() {
        for (var key = next(); key.isPresent(); key = next()) {
            meet(key.orElseThrow());
        }
    }

    private Optional<String> next() {
        String first = wants.key();
        for (Tap tap : taps) {
            first = SortedWalk.earlier(first, tap.holders.key());
        }
        return Optional.ofNullable(first);
    }

    private void meet(String key) {
        var want = wanted(key);
        boolean held = false;
        boolean changing = false;
        for (Tap tap : taps) {
            tap.held = null;
            for (var holder = tap.holders.take(key); holder != null; holder = tap.holders.take(key)) {
                changing |= holder.flight() == Holder.Flight.CHANGING;
                held = true;
                tap.met(holder);
            }
        }
        if (!changing) {
            decide(key, want, held);
        }
    }

    /** What several profiles want for one assignee is one wish: as old as the oldest, from the units of all. */
    private @Nullable Want wanted(String key) {
        var want = wants.take(key);
        for (var more = wants.take(key); want != null && more != null; more = wants.take(key)) {
            var units = new ArrayList<>(want.units());
            more.units().stream().filter(unit -> !units.contains(unit)).forEach(units::add);
            var since = more.since().isBefore(want.since()) ? more.since() : want.since();
            var notYet = new HashMap<>(want.notYet());
            notYet.putAll(more.notYet());
            want = new Want(want.assignee(), want.where(), since, units, notYet);
        }
        return want;
    }

    private void decide(String key, @Nullable Want want, boolean held) {
        if (want == null) {
            takeBack();
        } else if (!held) {
            weigh(key, want);
        }
    }

    /** Only what a plan gave comes back by a plan. */
    private void takeBack() {
        for (Tap tap : taps) {
            var held = tap.held;
            if (held != null && held.origin() == AssignmentOrigin.PLAN && tap.pool.returns()) {
                sink.takeBack(tap.pool.unit(), held.assignee());
            }
        }
    }

    private void weigh(String key, Want want) {
        var chances = new Chances();
        want.units().forEach(unit -> chances.look(want, unit));
        if (!chances.admitting.isEmpty()) {
            open.add(new Open(key, want, chances.admitting));
        } else if (chances.notYet != null) {
            waiting.add(new Late(want, chances.notYet));
        } else {
            sink.refuse(want, chances.against == null ? WorkRefusal.NOT_OWNED : chances.against);
        }
    }

    private @Nullable Tap tap(IntegrationId unit) {
        for (Tap tap : taps) {
            if (tap.pool.unit().equals(unit)) {
                return tap;
            }
        }
        return null;
    }

    private void serve() {
        open.sort(SERVICE);
        for (Open wish : open) {
            var tap = wish.admitting.stream().filter(Tap::pours).findFirst();
            tap.ifPresentOrElse(
                    found -> found.pour(wish.want),
                    () -> waiting.add(new Late(wish.want, WorkRefusal.NO_LICENSE_LEFT)));
        }
        for (Tap tap : taps) {
            tap.devices.forEach(device -> sink.assign(tap.pool.unit(), device));
            tap.users.forEach(user -> sink.assign(tap.pool.unit(), user));
        }
        waiting.sort(Comparator.comparing((Late late) -> late.want.since())
                .thenComparing(late -> late.want.assignee().text()));
        waiting.forEach(late -> sink.shortage(late.want, late.reason));
    }

    /** What the units say to a wish; of several reasons, the preferred unit's counts. */
    private final class Chances {
        final List<Tap> admitting = new ArrayList<>(1);
        private @Nullable WorkRefusal against;
        private @Nullable WorkRefusal notYet;

        void look(Want want, IntegrationId unit) {
            var tap = tap(unit);
            var objection = tap == null
                    ? Optional.of(WorkRefusal.NOT_OWNED)
                    : tap.pool.objection(want.assignee(), want.where());
            if (objection.isPresent()) {
                against = against == null ? objection.orElseThrow() : against;
            } else if (want.notYet().containsKey(unit)) {
                notYet = notYet == null ? want.notYet().get(unit) : notYet;
            } else if (tap != null) {
                admitting.add(tap);
            }
        }
    }

    /** A wish that has to wait. */
    private record Late(Want want, WorkRefusal reason) {}

    /** A wish that some unit may serve. */
    private record Open(String key, Want want, List<Tap> admitting) {}

    /** A unit's pool while the plan is made. */
    private static final class Tap {
        final LicensePool pool;
        final SortedWalk<Holder> holders;
        final List<Assignee> devices = new ArrayList<>();
        final List<Assignee> users = new ArrayList<>();
        private long left;
        private @Nullable Holder held;

        Tap(AssetInput.Source source) {
            pool = source.pool();
            holders = new SortedWalk<>(source.holders(), Holder::assignee);
            left = pool.free();
        }

        void met(Holder holder) {
            held = holder;
        }

        boolean pours() {
            return left > 0;
        }

        void pour(Want want) {
            left--;
            want.assignee().match(serial -> devices, user -> users).add(want.assignee());
        }
    }
}
