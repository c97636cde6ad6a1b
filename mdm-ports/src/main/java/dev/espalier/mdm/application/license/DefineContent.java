package dev.espalier.mdm.application.license;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.license.ContentProfiles;
import dev.espalier.mdm.api.license.ProfileDraft;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Refusals;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.domain.access.AccessPolicy;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.journal.JournalEvent;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.license.Asset;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.ContentProfile;
import dev.espalier.mdm.domain.license.ContentProfileId;
import dev.espalier.mdm.domain.license.WorkEvent;
import dev.espalier.mdm.domain.license.WorkRefusal;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.domain.shared.Version;
import dev.espalier.mdm.spi.Stores;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** {@link ContentProfiles} for one session. */
public final class DefineContent implements ContentProfiles {
    private final Session session;
    private final Refusals refusals;
    private final Ports ports;

    /** Profiles are kept in the account of the session. */
    public DefineContent(Session session, Refusals refusals, Ports ports) {
        this.session = session;
        this.refusals = refusals;
        this.ports = ports;
    }

    @Override
    public Outcome<ContentProfile> define(ProfileDraft draft) {
        return writing(stores -> {
            var profile = ContentProfile.builder()
                    .id(new ContentProfileId(ports.ids().next()))
                    .version(Version.first())
                    .label(draft.label())
                    .items(draft.items())
                    .units(draft.units())
                    .target(draft.target())
                    .wantedSince(ports.now())
                    .definedBy(Actor.of(session.caller()))
                    .build();
            return Outcome.done(profile)
                    .unless(found -> notPickable(stores, found))
                    .map(fine -> {
                        stores.contentProfiles().add(fine);
                        stores.journal().append(event(WorkEvent.PROFILE_DEFINED, fine));
                        return fine;
                    });
        });
    }

    @Override
    public Outcome<ContentProfile> change(ContentProfileId id, Version version, ProfileDraft draft) {
        return writing(stores -> find(stores, id)
                .map(before -> ContentProfile.builder()
                        .from(before)
                        .version(version)
                        .label(draft.label())
                        .items(draft.items())
                        .units(draft.units())
                        .target(draft.target())
                        .build())
                .unless(changed -> notPickable(stores, changed))
                .map(changed -> {
                    var stored = stores.contentProfiles().update(changed);
                    stores.journal().append(event(WorkEvent.PROFILE_CHANGED, stored));
                    return stored;
                }));
    }

    @Override
    public Outcome<ContentProfile> delete(ContentProfileId id) {
        return writing(stores -> find(stores, id).map(profile -> {
            stores.contentProfiles().remove(id);
            stores.journal().append(event(WorkEvent.PROFILE_DELETED, profile));
            return profile;
        }));
    }

    @Override
    public Outcome<ContentProfile> show(ContentProfileId id) {
        var outcome = AccessPolicy.looksIn(session.caller())
                ? ports.inTransaction(session, stores -> find(stores, id))
                : Outcome.<ContentProfile>refused(missing());
        return refusals.noting(session, Subject.account(), outcome);
    }

    @Override
    public Page<ContentProfile> list(String after, int max) {
        return AccessPolicy.looksIn(session.caller())
                ? ports.inTransaction(
                        session, stores -> stores.contentProfiles().list(after, max))
                : Page.last(List.of());
    }

    @Override
    public List<ContentProfile> including(AssetKey item) {
        return AccessPolicy.looksIn(session.caller())
                ? ports.inTransaction(session, DefineContent::all).stream()
                        .filter(profile -> profile.includes(item))
                        .toList()
                : List.of();
    }

    /** All profiles of the account. */
    static List<ContentProfile> all(Stores stores) {
        var all = new ArrayList<ContentProfile>();
        Optional<String> next = Optional.of("");
        while (next.isPresent()) {
            var page = stores.contentProfiles().list(next.orElseThrow(), Page.MAX);
            all.addAll(page.items());
            next = page.next();
        }
        return all;
    }

    private Outcome<ContentProfile> writing(Function<Stores, Outcome<ContentProfile>> work) {
        var outcome = ports.inTransaction(
                session,
                stores -> Doorkeeper.admit(session, Action.DEFINE_PROFILES).then(in -> work.apply(stores)));
        return refusals.noting(session, Subject.account(), outcome);
    }

    private static Outcome<ContentProfile> find(Stores stores, ContentProfileId id) {
        return stores.contentProfiles().find(id).map(Outcome::done).orElseGet(() -> Outcome.refused(missing()));
    }

    private static Refusal missing() {
        return Refusal.of(WorkRefusal.NO_SUCH_PROFILE);
    }

    /** An item is picked from what at least one of the units shows (rule A24). */
    private static Optional<Refusal> notPickable(Stores stores, ContentProfile profile) {
        var unknown = profile.units().stream()
                .filter(unit -> stores.units().find(unit).isEmpty())
                .findFirst();
        if (unknown.isPresent()) {
            return Optional.of(Refusal.of(WorkRefusal.NOT_PICKABLE)
                    .with("named", unknown.orElseThrow().toString()));
        }
        return profile.items().stream()
                .filter(item -> !pickable(stores, profile.units(), item))
                .findFirst()
                .map(item -> Refusal.of(WorkRefusal.NOT_PICKABLE).with("named", item.toString()));
    }

    private static boolean pickable(Stores stores, List<IntegrationId> units, AssetKey item) {
        return units.stream()
                .map(unit -> Optional.ofNullable(
                        stores.assets().find(unit, Set.of(item)).get(item)))
                .flatMap(Optional::stream)
                .anyMatch(Asset::pickable);
    }

    private JournalEvent event(WorkEvent kind, ContentProfile profile) {
        return session.event(kind, new Subject("content-profile", profile.id().toString()), ports.now())
                .with("label", profile.label())
                .with("items", profile.items().size())
                .with("target", profile.target().size());
    }
}
