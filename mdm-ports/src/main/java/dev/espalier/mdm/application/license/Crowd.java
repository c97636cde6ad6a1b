package dev.espalier.mdm.application.license;

import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Pseudonyms;
import dev.espalier.mdm.application.Registrar;
import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.people.DirectoryAnswer;
import dev.espalier.mdm.domain.people.Person;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.failure.UnavailableException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everybody at some locations, in order of the pseudonyms. A directory lists people by its own keys, and pseudonyms have no
 * order in common with those: so all pseudonyms are walked, and the directory says who of a page is there.
 */
final class Crowd {
    private final Ports ports;
    private final Pseudonyms pseudonyms;
    private final Registrar registrar;

    Crowd(Ports ports) {
        this.ports = ports;
        this.pseudonyms = new Pseudonyms(ports);
        this.registrar = new Registrar(ports.directory());
    }

    /** Gives everybody there a pseudonym. */
    void name(AccountId account, Set<LocationId> locations) {
        Optional<String> next = Optional.of("");
        while (next.isPresent()) {
            String after = next.orElseThrow();
            var page = registrar
                    .ask(() -> ports.directory().inLocations(account, locations, after, Page.MAX))
                    .orElseThrow(Crowd::silent);
            pseudonyms.of(account, page.items().stream().map(Person::id).toList());
            next = page.next();
        }
    }

    /** Walks over everybody there who has a pseudonym. */
    Iterator<ClientUserId> at(AccountId account, Set<LocationId> locations) {
        return new PagedWalk<>(after -> {
            var page = ports.unitOfWork()
                    .inTransaction(account, stores -> stores.pseudonyms().page(after, Page.MAX));
            return new PagedWalk.Chunk<>(
                    there(account, page, locations),
                    page.size() < Page.MAX
                            ? Optional.empty()
                            : Optional.of(page.get(page.size() - 1).getKey().value()));
        });
    }

    private List<ClientUserId> there(
            AccountId account, List<Map.Entry<ClientUserId, PersonId>> page, Set<LocationId> locations) {
        var answers =
                registrar.people(account, page.stream().map(Map.Entry::getValue).toList());
        return page.stream()
                .filter(entry -> there(answers.get(entry.getValue()), locations))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean there(DirectoryAnswer answer, Set<LocationId> locations) {
        return answer.match(known -> !Collections.disjoint(known.person().locations(), locations), () -> false, () -> {
            throw silent();
        });
    }

    private static UnavailableException silent() {
        return new UnavailableException("The directory cannot say who is where.");
    }
}
