package dev.espalier.mdm.application.invite;

import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.UnitFrame;
import dev.espalier.mdm.application.UnitPlace;
import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.invite.ContentUser;
import dev.espalier.mdm.domain.invite.InviteEvent;
import dev.espalier.mdm.domain.invite.UserReading;
import dev.espalier.mdm.domain.invite.UserRecord;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.spi.Stores;
import dev.espalier.mdm.spi.content.UnitAnswer;
import dev.espalier.mdm.spi.invite.UserListAnswer;
import dev.espalier.mdm.spi.invite.UserPage;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Brings the mirror of users up to date: what changed since the last reading, and once a day everything. A page, its
 * consequences and how far the reading is are one transaction. That somebody is retired, or gone, is concluded at the end.
 */
final class ReadUsers {
    private static final int TRIES = 3;

    private final Ports ports;
    private final UnitFrame frame;
    private final Met met;
    private final TellPairs pairs;

    ReadUsers(Ports ports, UnitFrame frame) {
        this.ports = ports;
        this.frame = frame;
        this.met = new Met(ports);
        this.pairs = new TellPairs(met);
    }

    /** Says how many invitations turned out to be accepted. */
    int read(UnitPlace place) {
        int accepted = 0;
        for (int tries = 0; tries < TRIES; tries++) {
            var walk = new Walking(place, begin(place));
            boolean whole = walk(walk);
            accepted += walk.accepted;
            if (whole) {
                return accepted;
            }
        }
        return accepted;
    }

    private UserReading begin(UnitPlace place) {
        return ports.inTransaction(place.lease(), stores -> {
            var stored = stores.userReadings().find(place.id());
            var reading = stored.reading(stored.next(false, ports.now()));
            stores.userReadings().put(reading);
            return reading;
        });
    }

    /** Walks to the end; says false if the list has to be walked again. */
    private boolean walk(Walking walk) {
        boolean more = true;
        while (more) {
            var answer = frame.minding(walk.place, () -> ask(walk));
            var page = answer.match(
                    Optional::of,
                    refused -> none(walk, UserReading::afresh),
                    shorter -> none(walk, UserReading::interrupted));
            if (page.isEmpty()) {
                return false;
            }
            store(walk, page.orElseThrow());
            more = page.orElseThrow().more();
        }
        end(walk);
        return true;
    }

    private UnitAnswer<UserListAnswer> ask(Walking walk) {
        var users = ports.apple().users();
        var credential = walk.place.credential();
        var under = walk.walk();
        return under.full()
                ? users.users(credential, under.next())
                : users.usersSince(credential, walk.reading.version().orElseThrow(), under.next());
    }

    private Optional<UserPage> none(Walking walk, UnaryOperator<UserReading> change) {
        ports.inTransaction(walk.place.lease(), stores -> {
            stores.userReadings().put(change.apply(stores.userReadings().find(walk.place.id())));
            return walk;
        });
        return Optional.empty();
    }

    private void store(Walking walk, UserPage page) {
        ports.inTransaction(walk.place.lease(), stores -> {
            int changed = 0;
            for (int from = 0; from < page.users().size(); from += Page.MAX) {
                changed += store(
                        stores,
                        walk,
                        page.users()
                                .subList(
                                        from,
                                        Math.min(from + Page.MAX, page.users().size())));
            }
            walk.reading = walk.reading.reading(walk.walk().stored(page.version()));
            stores.userReadings().put(walk.reading);
            if (changed > 0 || page.unusable() > 0) {
                stores.journal()
                        .append(walk.place
                                .event(InviteEvent.USERS_READ, ports.now())
                                .with("users", page.users().size())
                                .with("changed", changed)
                                .with("unusable", page.unusable()));
            }
            return changed;
        });
    }

    private int store(Stores stores, Walking walk, List<UserRecord> records) {
        var ids = records.stream().map(UserRecord::id).distinct().toList();
        var before = stores.contentUsers().find(walk.place.id(), ids);
        var people = stores.pseudonyms().people(ids);
        var after = new LinkedHashMap<ClientUserId, ContentUser>(before);
        Instant begun = walk.walk().begun();
        for (UserRecord record : records) {
            var known = after.get(record.id());
            after.put(
                    record.id(),
                    known == null
                            ? ContentUser.first(
                                    walk.place.id(), Optional.ofNullable(people.get(record.id())), record, begun)
                            : known.seen(record, begun));
        }
        stores.contentUsers().put(after.values());
        var news = after.values().stream()
                .filter(user -> news(user, before.get(user.id())))
                .toList();
        walk.accepted += met.users(stores, walk.place, news);
        pairs.about(stores, walk.place, before, news);
        return news.size();
    }

    private static boolean news(ContentUser user, @Nullable ContentUser before) {
        return before == null
                || before.state() != user.state()
                || !before.inviteCode().equals(user.inviteCode())
                || !before.idHash().equals(user.idHash());
    }

    private void end(Walking walk) {
        var begun = walk.walk().begun();
        boolean whole = walk.walk().full() && !walk.walk().moved();
        conclude(
                walk.place,
                (stores, after) -> stores.contentUsers().doubted(walk.place.id(), begun, after, Page.MAX),
                user -> user.ending(begun));
        if (whole) {
            conclude(
                    walk.place,
                    (stores, after) -> stores.contentUsers().unseen(walk.place.id(), begun, after, Page.MAX),
                    user -> user.retired(begun));
        }
        ports.inTransaction(walk.place.lease(), stores -> {
            stores.userReadings().put(walk.reading.read(walk.walk()));
            return walk;
        });
    }

    /** What follows for users whom the whole reading did not show in use. */
    private void conclude(
            UnitPlace place, BiFunction<Stores, String, List<ContentUser>> left, UnaryOperator<ContentUser> ending) {
        List<ContentUser> page;
        String after = "";
        do {
            String from = after;
            page = ports.inTransaction(place.lease(), stores -> {
                var users = left.apply(stores, from).stream().map(ending).toList();
                stores.contentUsers().put(users);
                met.users(stores, place, users);
                return users;
            });
            after = page.isEmpty() ? after : page.get(page.size() - 1).id().value();
        } while (page.size() == Page.MAX);
    }

    /** A walk over the list of users, and how far it is. */
    private static final class Walking {
        private final UnitPlace place;
        private UserReading reading;
        private int accepted;

        Walking(UnitPlace place, UserReading reading) {
            this.place = place;
            this.reading = reading;
        }

        UserReading.Walk walk() {
            return reading.walk().orElseThrow();
        }
    }
}
