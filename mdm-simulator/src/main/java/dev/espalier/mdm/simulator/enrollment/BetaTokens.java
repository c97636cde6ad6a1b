package dev.espalier.mdm.simulator.enrollment;

import dev.espalier.mdm.simulator.Choice;
import dev.espalier.mdm.simulator.http.Reply;
import dev.espalier.mdm.simulator.portal.World;
import dev.espalier.mdm.simulator.token.Ids;
import java.util.List;

/** Beta programs of the organization: {@code GET /os-beta-enrollment/tokens}. */
final class BetaTokens implements Endpoint {

    private record Program(String title, String os) {}

    private static final List<Program> PROGRAMS = List.of(
            new Program("iOS 27 AppleSeed Beta", "iOS"),
            new Program("macOS 27 AppleSeed Beta", "OSX"),
            new Program("tvOS 27 AppleSeed Beta", "tvOS"));

    private final World world;

    BetaTokens(World world) {
        this.world = world;
    }

    @Override
    public Reply answer(Call call) {
        if (!world.behavior().get(Choice.BETA_PROGRAMS)) {
            throw new Refused(403, "APPLE_SEED_FOR_IT_TURNED_OFF");
        }
        var ids = new Ids(Long.parseLong(call.server().organization().id()));
        var answer = Json.object();
        var tokens = answer.putArray("betaEnrollmentTokens");
        PROGRAMS.forEach(program -> tokens.addObject()
                .put("token", ids.alphanumerics(64))
                .put("title", program.title())
                .put("os", program.os()));
        return Reply.json(Json.bytes(answer));
    }
}
