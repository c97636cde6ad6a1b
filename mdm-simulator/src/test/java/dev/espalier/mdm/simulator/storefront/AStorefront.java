package dev.espalier.mdm.simulator.storefront;

import dev.espalier.mdm.simulator.AppleSimulator;
import dev.espalier.mdm.simulator.Behavior;
import dev.espalier.mdm.simulator.InvitationOutcome;
import dev.espalier.mdm.simulator.VirtualClock;
import dev.espalier.mdm.simulator.catalog.MetadataLookup;
import dev.espalier.mdm.simulator.catalog.Pictures;
import dev.espalier.mdm.simulator.catalog.PublicLookup;
import dev.espalier.mdm.simulator.catalog.Shelves;
import dev.espalier.mdm.simulator.fault.Absence;
import dev.espalier.mdm.simulator.fault.FaultDesk;
import dev.espalier.mdm.simulator.http.LoopbackServer;
import dev.espalier.mdm.simulator.http.Pace;
import dev.espalier.mdm.simulator.http.Responder;
import dev.espalier.mdm.simulator.http.Silence;
import dev.espalier.mdm.simulator.invitation.InvitationPage;
import dev.espalier.mdm.simulator.invitation.Invitations;
import dev.espalier.mdm.simulator.legacy.LegacyOwners;
import dev.espalier.mdm.simulator.legacy.LegacyRefusal;
import dev.espalier.mdm.simulator.legacy.LegacyService;
import dev.espalier.mdm.simulator.legacy.LegacyUnit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The storefront alone: the unit of one content token, and invitations that are kept in a map. */
public abstract class AStorefront {

    protected static final String TOKEN = "eyJ0b2tlbiI6InBVM0tHQ1V3In0=";
    protected static final Instant START = Instant.parse("2026-11-23T08:00:00Z");

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    protected final VirtualClock clock = VirtualClock.frozenAt(START);
    protected final Behavior behavior = choices();
    protected final FaultDesk faults = new FaultDesk(clock, new Silence());
    protected final Shelves shelves = Shelves.stocked();
    protected final LegacyOwners owners = new LegacyOwners();
    protected final Map<String, String> invitations = new HashMap<>();
    protected boolean claimed;

    private final LoopbackServer server =
            LoopbackServer.start(0, this::service, (request, status) -> {}, new Pace(clock, new Silence()));

    @AfterEach
    void close() {
        server.close();
    }

    protected String url() {
        return server.url().toString();
    }

    protected JsonNode json(String path, String... headers) {
        var answer = get(path, headers);
        return JsonMapper.shared().readTree(answer.body());
    }

    protected HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(url() + path));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    protected HttpResponse<String> post(String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(url() + path)).POST(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Responder service(URI own) {
        var shop = new Shop(
                new MetadataLookup(shelves, behavior, own, TOKEN::equals),
                new PublicLookup(shelves, own),
                new Pictures(shelves));
        var legacy = new LegacyService(this::unit, owners, behavior, own);
        return new StorefrontService(
                faults,
                outage -> Absence.answer(outage, clock.instant(), behavior),
                shop,
                new InvitationPage(new Mailbox()),
                legacy);
    }

    private LegacyUnit unit(String token) {
        if (!token.equals(TOKEN)) {
            throw new LegacyRefusal(9622, "no such token");
        }
        return new LegacyUnit(
                "ada@northwind.example",
                "2049417",
                "7301984462210057",
                "Northwind Leipzig",
                "DE",
                "enterprisestore",
                Instant.parse("2027-11-20T09:15:42Z"),
                claimed);
    }

    private static Behavior choices() {
        var choices = new AtomicReference<Behavior>();
        AppleSimulator.builder().behavior(choices::set);
        return choices.get();
    }

    /** Codes that wait have no account yet. */
    private final class Mailbox implements Invitations {

        @Override
        public boolean isOpen(String code) {
            return "".equals(invitations.get(code));
        }

        @Override
        public InvitationOutcome accept(String code, String account) {
            if (!isOpen(code)) {
                return InvitationOutcome.NO_LONGER_VALID;
            }
            if (invitations.containsValue(account)) {
                return InvitationOutcome.ACCOUNT_TAKEN;
            }
            invitations.put(code, account);
            return InvitationOutcome.ACCEPTED;
        }
    }
}
