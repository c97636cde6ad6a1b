package dev.espalier.mdm.application.license;

import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.domain.inventory.ManagedDevice;
import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.license.ContentProfile;
import dev.espalier.mdm.domain.license.ProfileTarget;
import dev.espalier.mdm.domain.license.Want;
import dev.espalier.mdm.domain.license.Whereabouts;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.failure.UnavailableException;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Who should hold something, by the account's content profiles, in order of the assignees. */
final class Demand {
    private final Ports ports;
    private final Finder finder;

    Demand(Ports ports) {
        this.ports = ports;
        this.finder = new Finder(ports);
    }

    /**
     * Who is wanted by these profiles.
     *
     * @throws UnavailableException while it is walked, if the inventory cannot say who is where
     */
    Iterator<Want> of(AccountId account, Collection<ContentProfile> profiles) {
        List<Iterator<Want>> walks =
                profiles.stream().map(profile -> walk(account, profile)).toList();
        return MergedWalk.of(walks, Want::assignee);
    }

    private Iterator<Want> walk(AccountId account, ContentProfile profile) {
        return profile.target()
                .match(
                        places -> at(account, profile, places),
                        devices -> named(account, profile, devices.serials().stream(), Assignee.ToDevice::new),
                        people -> named(account, profile, people.users().stream(), Assignee.ToUser::new));
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

    private <T> Iterator<Want> named(
            AccountId account, ContentProfile profile, Stream<T> named, Function<T, Assignee> assignee) {
        var sorted = named.map(assignee).sorted().toList();
        return new PagedWalk<>(after -> {
            int from = after.isEmpty() ? 0 : Integer.parseInt(after);
            int to = Math.min(from + Page.MAX, sorted.size());
            var chunk = sorted.subList(from, to);
            var where = finder.where(account, chunk);
            var wants = chunk.stream()
                    .map(one -> new Want(
                            one,
                            where.getOrDefault(one, Whereabouts.unavailable()),
                            profile.wantedSince(),
                            profile.units()))
                    .toList();
            return new PagedWalk.Chunk<>(
                    wants, to < sorted.size() ? Optional.of(Integer.toString(to)) : Optional.empty());
        });
    }
}
