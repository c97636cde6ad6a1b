package dev.espalier.mdm.domain.credential;

import java.util.List;
import java.util.Map;

/**
 * What to have ready before a credential is integrated or renewed, and what to do where (rules G1 to G3).
 *
 * <p>It holds stable codes, not sentences, so that a product can word and translate them; the English ones come with
 * the library.
 *
 * @param needs what is needed beforehand: account, organization, role (rule G1)
 * @param steps what to do, in order (rule G2)
 */
public record Guidance(List<String> needs, List<Step> steps) {

    /** Keeps copies. */
    public Guidance {
        needs = List.copyOf(needs);
        steps = List.copyOf(steps);
    }

    /**
     * One step.
     *
     * @param code its stable name, such as {@code server.upload-certificate}
     * @param parameters what its sentence names: a server, a file, a page
     */
    public record Step(String code, Map<String, String> parameters) {

        /** Keeps a copy. */
        public Step {
            parameters = Map.copyOf(parameters);
        }
    }
}
