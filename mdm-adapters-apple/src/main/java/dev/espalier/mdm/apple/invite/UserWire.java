package dev.espalier.mdm.apple.invite;

import dev.espalier.mdm.apple.http.JsonFields;
import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.invite.IdentityHash;
import dev.espalier.mdm.domain.invite.UserRecord;
import dev.espalier.mdm.domain.invite.UserState;
import dev.espalier.mdm.domain.shared.Secret;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A user (Apple: ResponseUser). */
final class UserWire {
    static final Set<String> MEMBERS = Set.of("clientUserId", "email", "status", "inviteCode", "idHash");
    private static final String GONE = "deleted";
    private static final int LONGEST = 256;

    private final JsonFields fields;

    UserWire(JsonFields fields) {
        this.fields = fields;
    }

    /** Whether it is a retired record whose place another one has taken: it says nothing about anybody. */
    boolean isGone() {
        return fields.text("status", LONGEST).equalsIgnoreCase(GONE);
    }

    /** The user, unless id or state cannot be read. */
    Optional<UserRecord> toDomain() {
        return id(fields.text("clientUserId", LONGEST))
                .flatMap(id -> state().map(state -> UserRecord.builder()
                        .id(id)
                        .state(state)
                        .email(fields.optional("email", LONGEST))
                        .inviteCode(state == UserState.REGISTERED ? code() : Optional.empty())
                        .idHash(hash())
                        .build()));
    }

    static Optional<ClientUserId> id(String text) {
        return text.matches("[ -~]{1,255}") ? Optional.of(new ClientUserId(text)) : Optional.empty();
    }

    private Optional<UserState> state() {
        return switch (fields.text("status", LONGEST).toLowerCase(Locale.ROOT)) {
            case "registered", "created" -> Optional.of(UserState.REGISTERED);
            case "associated" -> Optional.of(UserState.ASSOCIATED);
            case "retired" -> Optional.of(UserState.RETIRED);
            default -> Optional.empty();
        };
    }

    private Optional<Secret> code() {
        return fields.optional("inviteCode", LONGEST)
                .filter(code -> code.length() < LONGEST && !code.isBlank())
                .map(Secret::of);
    }

    /** A hash that could not be compared whole counts as none. */
    private Optional<IdentityHash> hash() {
        return fields.optional("idHash", LONGEST)
                .filter(hash -> hash.matches("[!-~]{1,100}"))
                .map(IdentityHash::new);
    }
}
