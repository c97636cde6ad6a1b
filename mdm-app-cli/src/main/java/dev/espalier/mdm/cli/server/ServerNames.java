package dev.espalier.mdm.cli.server;

import dev.espalier.mdm.api.server.ServerView;
import dev.espalier.mdm.cli.shared.Pages;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.server.ServerDraft;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.sdk.AccountSession;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds servers and drafts by what people call them: label, id, or the beginning of an id. A name that means nothing
 * within the caller's reach is looked up beyond it, so that the refusal of what they asked for is decided, worded and
 * written down where all refusals are.
 */
public final class ServerNames {
    private static final Pattern WHOLE_ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final int SHORTEST_BEGINNING = 4;
    private static final IntegrationId NOBODY = new IntegrationId(new UUID(0, 0));

    private ServerNames() {}

    /** All servers within the caller's reach. */
    public static Stream<ServerView> all(Workplace place) {
        return views(place.session());
    }

    private static Stream<ServerView> views(AccountSession session) {
        return Pages.all(after -> session.servers().list(after, Page.MAX));
    }

    /** The server with this name. */
    public static IntegrationId server(Workplace place, String name) {
        return find(place, name, ServerNames::servers);
    }

    /** The draft with this name; the server, if it was completed. */
    static IntegrationId draft(Workplace place, String name) {
        var drafts = fitting(name, drafts(place.session()));
        return drafts.isEmpty() ? either(place, name) : one(drafts);
    }

    /** The draft or the server with this name. */
    static IntegrationId either(Workplace place, String name) {
        return find(place, name, session -> Stream.concat(drafts(session), servers(session)));
    }

    private static IntegrationId find(Workplace place, String name, Function<AccountSession, Stream<Named>> known) {
        if (WHOLE_ID.matcher(name).matches()) {
            return IntegrationId.of(name);
        }
        var reached = fitting(name, known.apply(place.session()));
        return reached.isEmpty()
                ? fitting(name, known.apply(place.everything())).stream()
                        .findFirst()
                        .map(Named::id)
                        .orElse(NOBODY)
                : one(reached);
    }

    private static Stream<Named> servers(AccountSession session) {
        return views(session).map(ServerView::integration).map(Named::of);
    }

    private static Stream<Named> drafts(AccountSession session) {
        return Pages.<ServerDraft>all(after -> session.servers().drafts(after, Page.MAX))
                .map(Named::of);
    }

    static Stream<ServerDraft> allDrafts(Workplace place) {
        return Pages.all(after -> place.session().servers().drafts(after, Page.MAX));
    }

    /** What is called so; what still lives comes before what was deleted. */
    private static List<Named> fitting(String name, Stream<Named> known) {
        var fitting = known.filter(each -> each.fits(name)).toList();
        var living = fitting.stream().filter(Named::active).toList();
        return living.isEmpty() ? fitting : living;
    }

    private static IntegrationId one(List<Named> meant) {
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
