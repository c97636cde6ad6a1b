package dev.espalier.mdm.cli.server;

import dev.espalier.mdm.api.server.ServerView;
import dev.espalier.mdm.cli.shared.Pages;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.access.AccessPolicy;
import dev.espalier.mdm.domain.server.ServerDraft;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.failure.RefusedException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds servers and drafts by what people call them: label, id, or the beginning of an id. */
public final class ServerNames {
    private static final Pattern WHOLE_ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final int SHORTEST_BEGINNING = 4;

    private ServerNames() {}

    /** All servers within the caller's reach. */
    public static Stream<ServerView> all(Workplace place) {
        var servers = place.session().servers();
        return Pages.all(after -> servers.list(after, Page.MAX));
    }

    /** The server with this name; one out of reach is answered like one that is not there (rule X2). */
    public static IntegrationId server(Workplace place, String name) {
        return WHOLE_ID.matcher(name).matches() ? IntegrationId.of(name) : one(name, servers(place));
    }

    /** The draft with this name. */
    static IntegrationId draft(Workplace place, String name) {
        return WHOLE_ID.matcher(name).matches() ? IntegrationId.of(name) : one(name, drafts(place));
    }

    /** The draft or the server with this name. */
    static IntegrationId either(Workplace place, String name) {
        return WHOLE_ID.matcher(name).matches()
                ? IntegrationId.of(name)
                : one(name, Stream.concat(drafts(place), servers(place)));
    }

    private static Stream<Named> servers(Workplace place) {
        return all(place).map(ServerView::integration).map(Named::of);
    }

    private static Stream<Named> drafts(Workplace place) {
        return allDrafts(place).map(Named::of);
    }

    static Stream<ServerDraft> allDrafts(Workplace place) {
        var servers = place.session().servers();
        return Pages.all(after -> servers.drafts(after, Page.MAX));
    }

    private static IntegrationId one(String name, Stream<Named> known) {
        var fitting = known.filter(each -> each.fits(name)).toList();
        var living = fitting.stream().filter(Named::active).toList();
        var meant = living.isEmpty() ? fitting : living;
        if (meant.isEmpty()) {
            throw new RefusedException(AccessPolicy.outOfReach());
        }
        if (meant.size() > 1) {
            throw new IllegalArgumentException("Several are called so: " + ids(meant) + ". Name one by its id.");
        }
        return meant.get(0).id();
    }

    private static String ids(List<Named> several) {
        return several.stream().map(each -> each.id().toString()).sorted().collect(Collectors.joining(", "));
    }

    private record Named(IntegrationId id, String label, boolean active) {
        static Named of(ServerIntegration server) {
            return new Named(server.id(), server.label().value(), server.active());
        }

        static Named of(ServerDraft draft) {
            return new Named(draft.id(), draft.label().value(), true);
        }

        boolean fits(String name) {
            return label.equalsIgnoreCase(name)
                    || name.length() >= SHORTEST_BEGINNING && id.toString().startsWith(name.toLowerCase(Locale.ROOT));
        }
    }
}
