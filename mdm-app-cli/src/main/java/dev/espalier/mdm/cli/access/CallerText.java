package dev.espalier.mdm.cli.access;

import dev.espalier.mdm.domain.access.Caller;
import dev.espalier.mdm.domain.location.LocationId;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads {@code role:id@location,location=Name}, as {@code --as} takes it. */
public final class CallerText {
    private static final Pattern FORM = Pattern.compile("([a-z]+)(?::([^@=]+))?(?:@([^=]*))?(?:=(.+))?");

    private CallerText() {}

    /**
     * The caller that a text names.
     *
     * @throws IllegalArgumentException if it has another form
     */
    public static Caller parse(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw otherForm();
        }
        return switch (parts.group(1)) {
            case "admin" -> Caller.administrator(id(parts), name(parts));
            case "leader" -> Caller.leader(id(parts), name(parts), locations(parts));
            case "teacher" -> Caller.teacher(id(parts), name(parts), locations(parts));
            case "partner" -> Caller.partner(id(parts), name(parts));
            case "system" -> Caller.system();
            default -> throw otherForm();
        };
    }

    private static String id(Matcher parts) {
        if (parts.group(2) == null) {
            throw otherForm();
        }
        return parts.group(2);
    }

    private static String name(Matcher parts) {
        return parts.group(4) == null ? id(parts) : parts.group(4);
    }

    private static Set<LocationId> locations(Matcher parts) {
        return parts.group(3) == null
                ? Set.of()
                : Stream.of(parts.group(3).split(","))
                        .filter(each -> !each.isBlank())
                        .map(each -> new LocationId(each.strip()))
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static IllegalArgumentException otherForm() {
        return new IllegalArgumentException(
                "A caller is written admin:u-1, leader:u-3@north,south, teacher:u-5@north, partner:u-9 or system;"
                        + " a name may follow behind an equals sign.");
    }
}
