package dev.espalier.mdm.simulator.enrollment;

import dev.espalier.mdm.simulator.Choice;
import dev.espalier.mdm.simulator.http.Reply;
import dev.espalier.mdm.simulator.portal.World;
import dev.espalier.mdm.simulator.token.Ids;
import java.util.List;

/** Beta programs of the organization: {@code GET /os-beta-enrollment/tokens}. */
final class BetaTokens implements Endpoint {

    private static final String MAC = "OSX";

    private record Program(String title, String os) {}

    private static final List<Program> PROGRAMS = List.of(
            new Program("iOS 27 AppleSeed Beta", "iOS"),
            new Program("iOS 26 AppleSeed Beta", "iOS"),
            new Program("macOS 27 AppleSeed Beta", MAC),
            new Program("tvOS 27 AppleSeed Beta", "tvOS"),
            new Program("visionOS 27 AppleSeed Beta", "visionOS"),
            new Program("watchOS 27 AppleSeed Beta", "watchOS"),
            new Program("HomePod Software 27 AppleSeed Beta", "homePodOS"));

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
        var tokens = answer.putArray(world.behavior().get(Choice.BETA_MEMBER));
        PROGRAMS.forEach(program -> tokens.addObject()
                .put("token", ids.alphanumerics(64))
                .put("title", program.title())
                .put("os", system(program)));
        return Reply.json(Json.bytes(answer));
    }

    private String system(Program program) {
        return program.os().equals(MAC) ? world.behavior().get(Choice.MAC_BETA_SYSTEM) : program.os();
    }
}
