package dev.espalier.mdm.simulator.identity;

import dev.espalier.mdm.simulator.IdentityService;
import dev.espalier.mdm.simulator.portal.Server;
import dev.espalier.mdm.simulator.portal.World;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Verifies the tokens of device management services against the certificates of the portal. */
public final class AccountGate implements IdentityService {

    private static final long TOLERANCE = 300;
    private static final Pattern UUID = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final World world;
    private final Set<String> used = new HashSet<>();

    public AccountGate(World world) {
        this.world = world;
    }

    @Override
    public Verdict verify(String token) {
        return world.locked(
                () -> AccountToken.read(token).map(this::verdictOfRead).orElse(Verdict.MALFORMED));
    }

    private Verdict verdictOfRead(AccountToken token) {
        if (!token.algorithm().equals("RS256")) {
            return Verdict.ALGORITHM;
        }
        return world.find(token.issuer())
                .map(server -> verdictOfNamed(token, server))
                .orElse(Verdict.ISSUER);
    }

    private Verdict verdictOfNamed(AccountToken token, Server server) {
        var certificate = server.certificate();
        if (certificate.isEmpty()) {
            return Verdict.CERTIFICATE_MISSING;
        }
        return token.isSignedBy(certificate.get()) ? verdictOfSigned(token) : Verdict.SIGNATURE;
    }

    private Verdict verdictOfSigned(AccountToken token) {
        if (!token.serviceType().equals("com.apple.maid")) {
            return Verdict.SERVICE_TYPE;
        }
        if (Math.abs(world.second() - token.issuedAt()) > TOLERANCE) {
            return Verdict.ISSUED_AT;
        }
        return isFresh(token.id()) ? Verdict.ACCEPTED : Verdict.TOKEN_ID;
    }

    private boolean isFresh(String id) {
        return UUID.matcher(id).matches() && used.add(id.toLowerCase(Locale.ROOT));
    }
}
