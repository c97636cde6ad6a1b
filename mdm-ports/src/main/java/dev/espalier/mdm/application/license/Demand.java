package dev.espalier.mdm.application.license;

import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Pseudonyms;
import dev.espalier.mdm.application.license.Wishes.Wish;
import dev.espalier.mdm.domain.inventory.ManagedDevice;
import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.license.ContentProfile;
import dev.espalier.mdm.domain.license.ProfileTarget;
import dev.espalier.mdm.domain.license.Want;
import dev.espalier.mdm.domain.license.Whereabouts;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.failure.UnavailableException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Who should hold something, by the account's content profiles, in order of the assignees. */
final class Demand {
    private final Ports ports;
    private final Wishes wishes;
    private final Pseudonyms pseudonyms;
    private final Crowd crowd;

    Demand(Ports ports) {
        this.ports = ports;
        this.wishes = new Wishes(ports);
        this.pseudonyms = new Pseudonyms(ports);
        this.crowd = new Crowd(ports);
    }

    /**
     * Makes sure that whoever the profiles are for can be named.
     *
     * @throws UnavailableException if the directory cannot say who is where
     */
    void prepare(AccountId account, Collection<ContentProfile> profiles) {
        for (ContentProfile profile : profiles) {
            if (profile.target() instanceof ProfileTarget.PeopleAt places) {
                crowd.name(account, places.locations());
            }
        }
    }

    /**
     * Who is wanted by these profiles.
     *
     * @throws UnavailableException while it is walked, if inventory or directory cannot say who is where
     */
    Iterator<Want> of(AccountId account, Collection<ContentProfile> profiles) {
        List<Iterator<Want>> walks =
                profiles.stream().map(profile -> walk(account, profile)).toList();
        return MergedWalk.of(walks, Want::assignee);
    }

    private Iterator<Want> walk(AccountId account, ContentProfile profile) {
        return profile.target()
                .match(new ProfileTarget.Cases<>(
                        places -> at(account, profile, places),
                        devices -> named(account, profile, devices.serials(), Assignee.ToDevice::new),
                        users -> named(account, profile, users.users(), Assignee.ToUser::new),
                        people -> named(account, profile, names(account, people), Assignee.ToUser::new),
                        people ->
                                wants(account, profile, crowd.at(account, people.locations()), Assignee.ToUser::new)));
    }

    private Iterator<Want> at(AccountId account, ContentProfile profile, ProfileTarget.Locations places) {
        return new PagedWalk<>(after -> {
            var page = page(account, places, after);
            return new PagedWalk.Chunk<>(
                    page.items().stream().map(device -> want(profile, device)).toList(), page.next());
        });
    }

    private Page<ManagedDevice> page(AccountId account, ProfileTarget.Locations places, String after) {
        try {
            return ports.inventory().inLocations(account, places.locations(), after, Page.MAX);
        } catch (RuntimeException e) {
            throw new UnavailableException("The inventory cannot say which devices are where.");
        }
    }

    private static Want want(ContentProfile profile, ManagedDevice device) {
        return new Want(
                new Assignee.ToDevice(device.serial()),
                Whereabouts.known(device.locations()),
                profile.wantedSince(),
                profile.units());
    }

    private List<ClientUserId> names(AccountId account, ProfileTarget.People people) {
        return Holders.chunks(List.copyOf(people.people()), Page.MAX).stream()
                .flatMap(chunk -> pseudonyms.of(account, chunk).values().stream())
                .toList();
    }

    private <T extends Comparable<T>> Iterator<Want> named(
            AccountId account, ContentProfile profile, Collection<T> named, Function<T, Assignee> assignee) {
        return wants(account, profile, named.stream().sorted().iterator(), assignee);
    }

    private <T> Iterator<Want> wants(
            AccountId account, ContentProfile profile, Iterator<T> sorted, Function<T, Assignee> assignee) {
        return new PagedWalk<>(after -> {
            var chunk = new ArrayList<Wish>();
            while (sorted.hasNext() && chunk.size() < Page.MAX) {
                chunk.add(new Wish(assignee.apply(sorted.next()), profile.wantedSince(), profile.units()));
            }
            return new PagedWalk.Chunk<>(
                    wishes.wants(account, chunk), sorted.hasNext() ? Optional.of(after) : Optional.empty());
        });
    }
}
