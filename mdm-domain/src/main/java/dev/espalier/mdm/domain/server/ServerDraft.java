package dev.espalier.mdm.domain.server;

import dev.espalier.mdm.domain.internal.MdmValue;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.IntegrationLabel;
import dev.espalier.mdm.domain.shared.Version;
import java.time.Instant;
import org.immutables.value.Value;

/** An integration on its way: a key pair was made, its certificate is for the portal, the token is yet to come. */
@Value.Immutable
@MdmValue
public abstract class ServerDraft {
    ServerDraft() {}

    /**
     * The id that the integration will keep for life.
     *
     * @return the id
     */
    public abstract IntegrationId id();

    /**
     * Our name for it.
     *
     * @return the label
     */
    public abstract IntegrationLabel label();

    /**
     * The key pair.
     *
     * @return the key
     */
    public abstract ServerKey key();

    /**
     * Who started it.
     *
     * @return role and pseudonymous id
     */
    public abstract Actor draftedBy();

    /**
     * When.
     *
     * @return the time
     */
    public abstract Instant draftedAt();

    /**
     * The state this is.
     *
     * @return the version
     */
    public abstract Version version();

    /**
     * The certificate for the portal.
     *
     * @return one PEM block
     */
    public String certificate() {
        return key().pem();
    }

    /**
     * This draft with a new key pair; tokens for the old certificate cannot be opened any more.
     *
     * @param key the new key
     * @return the changed draft
     */
    public ServerDraft rekeyed(ServerKey key) {
        return builder().from(this).key(key).build();
    }

    /**
     * The integration that comes of this draft. Who integrates it is the administrator shown later (rule S7); it serves
     * all locations until someone selects some (rule S4).
     *
     * @param token the token that the draft's key opened
     * @param details what Apple says about the server
     * @return the integration
     */
    public ServerIntegration completed(StoredToken token, ServerDetails details) {
        return ServerIntegration.builder()
                .id(id())
                .version(Version.first())
                .label(label())
                .keys(KeySlots.staging(key()).promoted(key()))
                .token(token)
                .details(details)
                .integratedBy(token.storedBy())
                .integratedAt(token.storedAt())
                .build();
    }

    /**
     * Starts a draft.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a draft. */
    public static final class Builder extends ImmutableServerDraft.Builder {
        Builder() {}
    }
}
