package dev.espalier.mdm.simulator.apps;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.espalier.mdm.simulator.Behavior;
import dev.espalier.mdm.simulator.ContentChoice;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Cuts lists of the newer calls into pages, each of which leads to the next one. */
final class Cursors {

    private static final String MARK = "after:";

    private final Behavior behavior;

    Cursors(Behavior behavior) {
        this.behavior = behavior;
    }

    /** A page, with what leads to the next one in the answer. */
    <T> List<T> page(Call call, List<T> all, ObjectNode answer) {
        int from = call.text("cursor").map(Cursors::position).orElse(0);
        Refused.unless(from <= all.size(), 9812);
        int to = Math.min(all.size(), from + behavior.get(ContentChoice.CONTENT_PAGE_SIZE));
        boolean needless = to > from && behavior.get(ContentChoice.CURSOR_AFTER_LAST_PAGE);
        if (to < all.size() || needless) {
            answer.put("nextCursor", Base64.getEncoder().encodeToString((MARK + to).getBytes(US_ASCII)));
        }
        return all.subList(from, to);
    }

    private static int position(String cursor) {
        try {
            var text = new String(Base64.getDecoder().decode(cursor), US_ASCII);
            Refused.unless(text.matches(MARK + "[0-9]{1,9}"), 9812);
            return Integer.parseInt(text.substring(MARK.length()));
        } catch (IllegalArgumentException e) {
            throw Refused.with(9812);
        }
    }
}
