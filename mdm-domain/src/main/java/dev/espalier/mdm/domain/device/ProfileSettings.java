package dev.espalier.mdm.domain.device;

import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.internal.MdmValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.immutables.value.Value;

/**
 * What an enrollment profile tells a device (Apple: Profile). Every switch is sent to Apple as it is here; texts that
 * are not set are left out.
 */
@Value.Immutable
@MdmValue
public abstract class ProfileSettings {
    ProfileSettings() {}

    /**
     * The name for people; 1 to 125 characters.
     *
     * @return the name
     */
    public abstract String name();

    /**
     * Where the device gets its enrollment profile; https, at most 2000 characters.
     *
     * @return the address
     */
    public abstract String url();

    /**
     * A page for people to sign in on during setup; https.
     *
     * @return the address, or empty
     */
    public abstract Optional<String> configurationWebUrl();

    /**
     * Whether the device may be paired with a computer.
     *
     * @return true by default
     */
    @Value.Default
    public boolean allowPairing() {
        return true;
    }

    /**
     * Whether the device is supervised.
     *
     * @return true by default
     */
    @Value.Default
    public boolean supervised() {
        return true;
    }

    /**
     * Whether enrollment cannot be skipped.
     *
     * @return true by default
     */
    @Value.Default
    public boolean mandatory() {
        return true;
    }

    /**
     * Whether people may remove the management; false only together with {@link #supervised()}.
     *
     * @return false by default
     */
    @Value.Default
    public boolean removable() {
        return false;
    }

    /**
     * Whether it is a Shared iPad.
     *
     * @return false by default
     */
    @Value.Default
    public boolean multiUser() {
        return false;
    }

    /**
     * Whether setup waits until the management has configured the device; needed for migrations.
     *
     * @return true by default
     */
    @Value.Default
    public boolean awaitConfigured() {
        return true;
    }

    /**
     * Whether a Mac or Apple TV goes through setup by itself.
     *
     * @return false by default
     */
    @Value.Default
    public boolean autoAdvance() {
        return false;
    }

    /**
     * Whether the device is prepared for Return to Service.
     *
     * @return false by default
     */
    @Value.Default
    public boolean returnToService() {
        return false;
    }

    /**
     * Whether a restored device reads its profile anew.
     *
     * @return false by default
     */
    @Value.Default
    public boolean ignoreProfileFromBackup() {
        return false;
    }

    /**
     * The department shown during setup; 1 to 125 characters.
     *
     * @return the department, or empty
     */
    public abstract Optional<String> department();

    /**
     * A telephone number for help; 1 to 50 characters.
     *
     * @return the number, or empty
     */
    public abstract Optional<String> supportPhone();

    /**
     * An e-mail address for help; 1 to 250 characters.
     *
     * @return the address, or empty
     */
    public abstract Optional<String> supportEmail();

    /**
     * A text that is the same for all services of an organization; 1 to 256 characters.
     *
     * @return the text, or empty
     */
    public abstract Optional<String> organizationMagic();

    /**
     * The language for a device that advances by itself; ISO 639.
     *
     * @return the code, or empty
     */
    public abstract Optional<String> language();

    /**
     * The region for a device that advances by itself; ISO 3166-1 alpha-2.
     *
     * @return the code, or empty
     */
    public abstract Optional<String> region();

    /**
     * The panes of the setup that are skipped, in Apple's words; unknown ones are passed on.
     *
     * @return the keys
     */
    public abstract Set<String> skipSetupItems();

    /**
     * The only certificates that the device trusts for its server.
     *
     * @return base64 of one DER certificate each; none means the built-in roots
     */
    public abstract List<String> anchorCertificates();

    /**
     * Computers that may pair although pairing is off.
     *
     * @return base64 of one DER certificate each
     */
    public abstract List<String> supervisingHostCertificates();

    /**
     * Checks everything that Apple would check, before Apple is asked.
     *
     * @return the refusal, naming the field and Apple's code for it, or empty
     */
    public Optional<Refusal> refusal() {
        return ProfileLimits.refusal(this);
    }

    /**
     * A digest of all settings: two profiles with the same one are the same, in every process.
     *
     * @return SHA-256, 64 lower-case hexadecimal digits
     */
    public String digest() {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(inOneOrder().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** The order of a set differs from process to process, so its elements stand sorted behind the rest. */
    private String inOneOrder() {
        var rest = builder().from(this).skipSetupItems(Set.of()).build();
        return rest + " " + new TreeSet<>(skipSetupItems());
    }

    /**
     * Starts the settings, with the usual switches.
     *
     * @return a builder without name and address
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the settings. */
    public static final class Builder extends ImmutableProfileSettings.Builder {
        Builder() {}
    }
}
