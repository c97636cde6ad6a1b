package dev.espalier.mdm.cli.server;

import dev.espalier.mdm.api.server.ServerView;
import dev.espalier.mdm.cli.credential.Named;
import dev.espalier.mdm.cli.shared.Pages;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.server.ServerDraft;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.sdk.AccountSession;
import java.util.stream.Stream;

/** Finds servers and drafts by what people call them. */
public final class ServerNames {
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
        return Named.find(place, name, ServerNames::servers);
    }

    /** The draft with this name; the server, if it was completed. */
    static IntegrationId draft(Workplace place, String name) {
        var drafts = Named.fitting(name, drafts(place.session()));
        return drafts.isEmpty() ? either(place, name) : Named.one(drafts);
    }

    /** The draft or the server with this name. */
    static IntegrationId either(Workplace place, String name) {
        return Named.find(place, name, session -> Stream.concat(drafts(session), servers(session)));
    }

    private static Stream<Named> servers(AccountSession session) {
        return views(session).map(ServerView::integration).map(Named::of);
    }

    private static Stream<Named> drafts(AccountSession session) {
        return Pages.<ServerDraft>all(after -> session.servers().drafts(after, Page.MAX))
                .map(draft -> new Named(draft.id(), draft.label().value(), true));
    }

    static Stream<ServerDraft> allDrafts(Workplace place) {
        return Pages.all(after -> place.session().servers().drafts(after, Page.MAX));
    }
}
