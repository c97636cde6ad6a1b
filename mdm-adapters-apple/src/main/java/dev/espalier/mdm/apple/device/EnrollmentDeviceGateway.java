package dev.espalier.mdm.apple.device;

import dev.espalier.mdm.apple.server.EnrollmentCall;
import dev.espalier.mdm.apple.server.EnrollmentService;
import dev.espalier.mdm.apple.server.Exchange;
import dev.espalier.mdm.domain.device.CursorRefusal;
import dev.espalier.mdm.domain.device.DeviceAnswer;
import dev.espalier.mdm.domain.device.DisownOutcome;
import dev.espalier.mdm.domain.device.LockOutcome;
import dev.espalier.mdm.domain.device.ProfileSettings;
import dev.espalier.mdm.domain.device.ProfileUuid;
import dev.espalier.mdm.domain.device.Replacement;
import dev.espalier.mdm.domain.device.SyncPhase;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.spi.SecretVault;
import dev.espalier.mdm.spi.device.AssignAnswer;
import dev.espalier.mdm.spi.device.DefineAnswer;
import dev.espalier.mdm.spi.device.DeviceGateway;
import dev.espalier.mdm.spi.device.LockOrder;
import dev.espalier.mdm.spi.device.PageAnswer;
import dev.espalier.mdm.spi.server.ServerCredential;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/** Devices and enrollment profiles, by way of the enrollment service. */
public final class EnrollmentDeviceGateway implements DeviceGateway {
    private static final Map<String, CursorRefusal> CURSOR_CODES = Map.of(
            "EXHAUSTED_CURSOR", CursorRefusal.EXHAUSTED,
            "EXPIRED_CURSOR", CursorRefusal.EXPIRED,
            "INVALID_CURSOR", CursorRefusal.INVALID,
            "CURSOR_REQUIRED", CursorRefusal.REQUIRED);
    private static final Set<String> NO_PROFILE = Set.of("NOT_FOUND", "PROFILE_NOT_FOUND");

    private final EnrollmentService service;
    private final SecretVault vault;

    public EnrollmentDeviceGateway(EnrollmentService service, SecretVault vault) {
        this.service = service;
        this.vault = vault;
    }

    @Override
    public PageAnswer page(ServerCredential credential, PageRequest request) {
        String path = request.phase() == SyncPhase.FULL ? "/server/devices" : "/devices/sync";
        var exchange = service.call(credential, EnrollmentCall.read(path, body -> {
            if (!request.cursor().isEmpty()) {
                body.writeStringProperty("cursor", request.cursor());
            }
            body.writeNumberProperty("limit", request.limit());
        }));
        if (exchange.status() == 400 && CURSOR_CODES.containsKey(exchange.code())) {
            return new PageAnswer.CursorRefused(CURSOR_CODES.get(exchange.code()));
        }
        var page = new PageWire();
        exchange.walk(page::take);
        return page.toDomain().orElseThrow(() -> exchange.unusable("it holds neither devices nor a cursor"));
    }

    @Override
    public void abandon(ServerCredential credential) {
        service.abandon(credential.token());
    }

    @Override
    public Map<SerialNumber, DeviceAnswer> details(ServerCredential credential, Collection<SerialNumber> serials) {
        var exchange = service.call(credential, EnrollmentCall.read("/devices", body -> writeDevices(body, serials)));
        var details = new DetailsWire(serials);
        exchange.walk(details::take);
        return details.toDomain();
    }

    @Override
    public DefineAnswer define(ServerCredential credential, ProfileSettings settings) {
        var call = EnrollmentCall.write("POST", "/profile", body -> ProfileWire.write(body, settings));
        var exchange = service.call(credential, call);
        if (exchange.status() == 400 && isAboutSettings(exchange.code())) {
            return new DefineAnswer.SettingsRefused(exchange.code());
        }
        return exchange.fields(Set.of("profile_uuid"))
                .optional("profile_uuid", 101)
                .filter(uuid -> uuid.length() <= 100)
                .map(uuid -> new DefineAnswer.Defined(new ProfileUuid(uuid)))
                .orElseThrow(() -> exchange.unusable("it names no profile"));
    }

    private static boolean isAboutSettings(String code) {
        return code.matches(".+_(REQUIRED|INVALID)") && !code.startsWith("USER_AGENT");
    }

    @Override
    public Optional<ProfileSettings> read(ServerCredential credential, ProfileUuid profile) {
        String uuid = URLEncoder.encode(profile.value(), StandardCharsets.UTF_8);
        var exchange = service.call(credential, EnrollmentCall.get("/profile?profile_uuid=" + uuid));
        return isUnknownProfile(exchange)
                ? Optional.empty()
                : Optional.of(ProfileWire.toDomain(exchange.fields(ProfileWire.MEMBERS)));
    }

    @Override
    public AssignAnswer assign(ServerCredential credential, ProfileUuid profile, Collection<SerialNumber> serials) {
        var exchange = service.call(credential, EnrollmentCall.write("POST", "/profile/devices", body -> {
            body.writeStringProperty("profile_uuid", profile.value());
            writeDevices(body, serials);
        }));
        return isUnknownProfile(exchange) ? new AssignAnswer.UnknownProfile() : outcomes(exchange, serials);
    }

    @Override
    public AssignAnswer remove(ServerCredential credential, Collection<SerialNumber> serials) {
        var call = EnrollmentCall.write("DELETE", "/profile/devices", body -> writeDevices(body, serials));
        return outcomes(service.call(credential, call), serials);
    }

    private static AssignAnswer outcomes(Exchange exchange, Collection<SerialNumber> serials) {
        var outcomes = new OutcomesWire(serials);
        exchange.walk(outcomes::take);
        return outcomes.toDomain();
    }

    /** Apple's pages differ in how an unknown profile is reported: 400 or 404, with one of two words or with none. */
    private static boolean isUnknownProfile(Exchange exchange) {
        boolean wordless = exchange.status() == 404 && exchange.answer().body().length == 0;
        boolean named = exchange.status() == 404 || exchange.status() == 400;
        return wordless || (named && NO_PROFILE.contains(exchange.code()));
    }

    @Override
    public Map<SerialNumber, DisownOutcome> disown(ServerCredential credential, Collection<SerialNumber> serials) {
        var call = EnrollmentCall.release("/devices/disown", body -> writeDevices(body, serials));
        return DisownWire.toDomain(service.call(credential, call), serials);
    }

    @Override
    public LockOutcome lock(ServerCredential credential, LockOrder order) {
        String escrowKey = vault.use(credential.account(), order.bypassCode(), EscrowKey::of);
        var call =
                EnrollmentCall.write("POST", "/device/activationlock", body -> LockWire.write(body, order, escrowKey));
        return LockWire.toDomain(service.call(credential, call).fields(LockWire.MEMBERS), order.serial());
    }

    @Override
    public Optional<Replacement> replacement(ServerCredential credential, SerialNumber serial) {
        String device = URLEncoder.encode(serial.value(), StandardCharsets.UTF_8);
        var exchange = service.call(credential, EnrollmentCall.get("/device/replacementDetails?device=" + device));
        if (isUnknownDevice(exchange)) {
            return Optional.empty();
        }
        var replacement = ReplacementWire.toDomain(exchange.fields(ReplacementWire.MEMBERS), serial);
        return Optional.of(replacement.orElseThrow(() -> exchange.unusable("it does not say what was replaced")));
    }

    /** Apple's page says 404, Apple's service said 400. */
    private static boolean isUnknownDevice(Exchange exchange) {
        boolean missing = exchange.status() == 404 || exchange.status() == 400;
        return missing && exchange.code().equals("DEVICE_NOT_FOUND");
    }

    private static void writeDevices(JsonGenerator body, Collection<SerialNumber> serials) {
        if (serials.isEmpty() || serials.size() > 1000) {
            throw new IllegalArgumentException("One call takes 1 to 1000 devices, not " + serials.size() + ".");
        }
        body.writeArrayPropertyStart("devices");
        serials.forEach(serial -> body.writeString(serial.value()));
        body.writeEndArray();
    }
}
