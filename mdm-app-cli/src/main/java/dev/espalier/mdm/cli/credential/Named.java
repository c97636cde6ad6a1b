package dev.espalier.mdm.cli.credential;

import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.credential.Integration;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.sdk.AccountSession;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What people call something by: label, id, or the beginning of an id. A name that means nothing within the caller's
 * reach is looked up beyond it, so that the refusal of what they asked for is decided, worded and written down where all
 * refusals are.
 *
 * @param id its id
 * @param label what it is called
 * @param active whether it still lives
 */
public record Named(IntegrationId id, String label, boolean active) {
    private static final Pattern WHOLE_ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final int SHORTEST_BEGINNING = 4;
    private static final IntegrationId NOBODY = new IntegrationId(new UUID(0, 0));

    /** An integration by its names. */
    public static Named of(Integration integration) {
        return new Named(integration.id(), integration.label().value(), integration.active());
    }

    /** What a name means among the things that a session knows. */
    public static IntegrationId find(Workplace place, String name, Function<AccountSession, Stream<Named>> known) {
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

    /** What is called so; what still lives comes before what was deleted. */
    public static List<Named> fitting(String name, Stream<Named> known) {
        var fitting = known.filter(each -> each.fits(name)).toList();
        var living = fitting.stream().filter(Named::active).toList();
        return living.isEmpty() ? fitting : living;
    }

    /** The only one that is meant. */
    public static IntegrationId one(List<Named> meant) {
        if (meant.size() > 1) {
            throw new IllegalArgumentException("Several are called so: " + ids(meant) + ". Name one by its id.");
        }
        return meant.get(0).id();
    }

    private static String ids(List<Named> several) {
        return several.stream().map(each -> each.id().toString()).sorted().collect(Collectors.joining(", "));
    }

    private boolean fits(String name) {
        return label.equalsIgnoreCase(name)
                || name.length() >= SHORTEST_BEGINNING && id.toString().startsWith(name.toLowerCase(Locale.ROOT));
    }
}
