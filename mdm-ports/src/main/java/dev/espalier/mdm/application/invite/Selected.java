package dev.espalier.mdm.application.invite;

import dev.espalier.mdm.api.invite.InviteRequest;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.domain.people.Person;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.domain.shared.Page;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/** The people whom a request selects, page by page. What the directory throws on the way counts as unavailable. */
final class Selected implements Iterator<List<PersonId>> {
    private final Function<String, Page<PersonId>> pages;
    private Optional<String> next = Optional.of("");

    private Selected(Function<String, Page<PersonId>> pages) {
        this.pages = pages;
    }

    static Selected by(Ports ports, Session session, InviteRequest.Selection selection) {
        var account = session.account();
        var directory = ports.directory();
        return new Selected(selection.match(
                named -> after -> chunk(named.people()),
                located -> after -> ids(directory.inLocations(account, located.locations(), after, Page.MAX)),
                members -> after -> directory.members(account, members.schoolClass(), after, Page.MAX)));
    }

    private static Page<PersonId> chunk(Iterator<PersonId> people) {
        var chunk = new ArrayList<PersonId>();
        while (people.hasNext() && chunk.size() < Page.MAX) {
            chunk.add(people.next());
        }
        return people.hasNext() ? Page.of(chunk, "more") : Page.last(chunk);
    }

    private static Page<PersonId> ids(Page<Person> page) {
        var ids = page.items().stream().map(Person::id).toList();
        return page.next().map(after -> Page.of(ids, after)).orElseGet(() -> Page.last(ids));
    }

    @Override
    public boolean hasNext() {
        return next.isPresent();
    }

    @Override
    public List<PersonId> next() {
        var page = pages.apply(next.orElseThrow(NoSuchElementException::new));
        next = page.next();
        return page.items().stream().distinct().toList();
    }
}
