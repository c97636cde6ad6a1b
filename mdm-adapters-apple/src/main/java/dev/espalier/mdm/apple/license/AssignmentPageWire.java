package dev.espalier.mdm.apple.license;

import dev.espalier.mdm.apple.content.ContentExchange;
import dev.espalier.mdm.apple.content.PageReader;
import dev.espalier.mdm.apple.http.Json;
import dev.espalier.mdm.apple.http.JsonFields;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.license.Assignment;
import dev.espalier.mdm.spi.license.AssignmentPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A page of assignments as Apple writes it (Apple: GetAssignmentsResponse, Assignment). */
final class AssignmentPageWire {
    private static final Logger LOG = LoggerFactory.getLogger(AssignmentPageWire.class);
    private static final Set<String> MEMBERS = Set.of("adamId", "pricingParam", "clientUserId", "serialNumber");
    private static final int LONGEST = 256;

    private final PageReader cut;
    private final Predicate<AssetKey> wanted;
    private final List<Assignment> assignments = new ArrayList<>();
    private int skipped;

    AssignmentPageWire(int asked) {
        this(asked, any -> true);
    }

    private AssignmentPageWire(int asked, Predicate<AssetKey> wanted) {
        this.cut = new PageReader(asked);
        this.wanted = wanted;
    }

    /** A page with one asset's assignments, whatever else Apple sends along. */
    static AssignmentPageWire of(AssetKey key, int asked) {
        return new AssignmentPageWire(asked, key::equals);
    }

    /** Takes a member of the answer. */
    void take(String name, JsonParser value) {
        if (name.equals("assignments")) {
            cut.list(value, this::assignment);
        } else {
            cut.take(name, value);
        }
    }

    private void assignment(JsonParser assignment) {
        var record = assignment.currentToken() == JsonToken.START_OBJECT
                ? toDomain(Json.fields(assignment, MEMBERS))
                : Optional.<Assignment>empty();
        record.ifPresentOrElse(this::add, () -> skipped++);
    }

    private void add(Assignment assignment) {
        if (wanted.test(assignment.asset())) {
            assignments.add(assignment);
        }
    }

    private static Optional<Assignment> toDomain(JsonFields fields) {
        return AssetKeyWire.toDomain(fields).flatMap(key -> assignee(fields).map(who -> new Assignment(key, who)));
    }

    /** Exactly one of the two is there, or nobody can say who holds it. */
    private static Optional<Assignee> assignee(JsonFields fields) {
        String user = fields.text("clientUserId", LONGEST);
        String device = fields.text("serialNumber", LONGEST);
        if (user.isEmpty() == device.isEmpty()) {
            return Optional.empty();
        }
        return user.isEmpty() ? Assignees.device(device) : Assignees.user(user);
    }

    AssignmentPage toDomain(ContentExchange exchange) {
        var place = Cuts.toDomain(cut.toDomain(exchange));
        if (skipped > 0) {
            LOG.debug("{} assignments of a page cannot be read and are left out.", skipped);
        }
        return new AssignmentPage(assignments, place, skipped);
    }
}
