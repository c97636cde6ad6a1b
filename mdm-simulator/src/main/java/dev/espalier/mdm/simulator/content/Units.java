package dev.espalier.mdm.simulator.content;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Every unit, and every content token that was ever downloaded. */
public final class Units {

    private final Map<String, Unit> byId = new LinkedHashMap<>();
    private final Map<String, ContentToken> tokens = new HashMap<>();

    public void add(Unit unit) {
        byId.put(unit.uId(), unit);
    }

    public void add(ContentToken token) {
        tokens.put(token.text(), token);
    }

    public Optional<Unit> find(String uId) {
        return Optional.ofNullable(byId.get(uId));
    }

    /** A token by what a client sends. */
    public Optional<ContentToken> token(String text) {
        return Optional.ofNullable(tokens.get(text));
    }

    public void forTokens(Predicate<ContentToken> which, Consumer<ContentToken> step) {
        tokens.values().stream().filter(which).forEach(step);
    }

    /** The unit that has sent an invitation which is still open. */
    public Optional<Unit> inviting(String inviteCode) {
        return byId.values().stream()
                .filter(unit -> unit.invited(inviteCode).isPresent())
                .findFirst();
    }
}
