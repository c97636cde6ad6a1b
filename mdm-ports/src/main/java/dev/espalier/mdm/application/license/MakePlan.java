package dev.espalier.mdm.application.license;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.license.AssetInput;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.AssetPlanner;
import dev.espalier.mdm.domain.license.AssignmentOrigin;
import dev.espalier.mdm.domain.license.ContentProfile;
import dev.espalier.mdm.domain.license.ContentProfileId;
import dev.espalier.mdm.domain.license.LicensePlan;
import dev.espalier.mdm.domain.license.PlanId;
import dev.espalier.mdm.domain.license.WorkEvent;
import dev.espalier.mdm.domain.license.WorkRefusal;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.domain.shared.Version;
import dev.espalier.mdm.failure.UnavailableException;
import dev.espalier.mdm.spi.Stores;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Plans what has to change so that everybody holds what they should (rule A28). One asset is in memory at a time. */
final class MakePlan {
    /** Older plans are forgotten. */
    private static final int KEPT = 20;

    private final Ports ports;
    private final Pools pools;
    private final Demand demand;

    MakePlan(Ports ports) {
        this.ports = ports;
        this.pools = new Pools(ports);
        this.demand = new Demand(ports);
    }

    Outcome<LicensePlan> plan(Session session) {
        return Doorkeeper.admit(session, Action.PLAN).then(admitted -> {
            var world = world(session);
            return make(session, Optional.empty(), writer -> plan(session, world, world.assets(), writer::about));
        });
    }

    Outcome<LicensePlan> plan(Session session, ContentProfileId profile) {
        return Doorkeeper.admit(session, Action.PLAN)
                .then(admitted -> ports.inTransaction(
                        session,
                        stores -> stores.contentProfiles()
                                .find(profile)
                                .map(Outcome::done)
                                .orElseGet(() -> Outcome.refused(Refusal.of(WorkRefusal.NO_SUCH_PROFILE)))))
                .then(found -> {
                    var world = world(session);
                    return make(
                            session,
                            Optional.of(profile),
                            writer -> plan(session, world, found.items(), writer::about));
                });
    }

    /** Plans for assets that somebody waits for; nothing comes back by such a plan. */
    Outcome<LicensePlan> serving(Session session, Collection<AssetKey> assets) {
        var world = world(session);
        return make(session, Optional.empty(), writer -> plan(session, world, assets, writer::giving));
    }

    /** Units and profiles as they are when a plan is begun. */
    private record World(List<ContentIntegration> units, List<ContentProfile> profiles, TreeSet<AssetKey> assets) {}

    private World world(Session session) {
        return ports.inTransaction(session, stores -> {
            var units = Pools.units(stores);
            var profiles = DefineContent.all(stores);
            var assets = new TreeSet<AssetKey>();
            profiles.forEach(profile -> assets.addAll(profile.items()));
            units.forEach(unit -> owned(stores, unit, assets));
            return new World(units, profiles, assets);
        });
    }

    /** What no profile wants any more has to be looked at, too. */
    private static void owned(Stores stores, ContentIntegration unit, TreeSet<AssetKey> assets) {
        PagedWalk.full(
                        Page.MAX,
                        after -> stores.assets().inOrder(unit.id(), after, Page.MAX),
                        asset -> asset.key().text())
                .forEachRemaining(asset -> assets.add(asset.key()));
    }

    private void plan(Session session, World world, Collection<AssetKey> assets, PlanWriter.Lines lines) {
        demand.prepare(session.account(), world.profiles());
        assets.forEach(asset -> plan(session, world, asset, lines));
    }

    private void plan(Session session, World world, AssetKey asset, PlanWriter.Lines lines) {
        var wanting = world.profiles().stream()
                .filter(profile -> profile.includes(asset))
                .toList();
        var sources = pools.sources(session, world.units(), asset);
        AssetPlanner.plan(new AssetInput(demand.of(session.account(), wanting), sources), lines.about(asset));
    }

    /** Makes a plan of the lines that some work writes. */
    Outcome<LicensePlan> make(Session session, Optional<ContentProfileId> about, Consumer<PlanWriter> work) {
        return make(session, about, AssignmentOrigin.PLAN, work);
    }

    Outcome<LicensePlan> make(
            Session session, Optional<ContentProfileId> about, AssignmentOrigin origin, Consumer<PlanWriter> work) {
        var plan = LicensePlan.builder()
                .id(new PlanId(ports.ids().next()))
                .version(Version.first())
                .madeBy(Actor.of(session.caller()))
                .madeAt(ports.now())
                .about(about)
                .origin(origin)
                .build();
        ports.inTransaction(session, stores -> {
            stores.plans().add(plan);
            return plan;
        });
        var writer = new PlanWriter(ports, session, plan);
        try {
            work.accept(writer);
        } catch (UnavailableException e) {
            return Outcome.refused(Refusal.of(WorkRefusal.DEMAND_UNAVAILABLE));
        }
        return Outcome.done(end(session, writer.end()));
    }

    private LicensePlan end(Session session, LicensePlan made) {
        return ports.inTransaction(session, stores -> {
            var shown = stores.plans().update(made);
            forgetOld(stores);
            stores.journal()
                    .append(session.event(WorkEvent.PLANNED, Subject.account(), ports.now())
                            .with("plan", shown.id())
                            .with("fingerprint", shown.fingerprint())
                            .with("assign", shown.counts().assign())
                            .with("take_back", shown.counts().takeBack())
                            .with("refused", shown.counts().refused())
                            .with("waiting", shown.counts().waiting()));
            return shown;
        });
    }

    private static void forgetOld(Stores stores) {
        stores.plans().newest(Page.MAX).stream()
                .skip(KEPT)
                .filter(old -> old.state() != LicensePlan.State.APPLYING)
                .forEach(old -> stores.plans().remove(old.id()));
    }
}
