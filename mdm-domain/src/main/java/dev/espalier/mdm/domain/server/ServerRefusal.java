package dev.espalier.mdm.domain.server;

import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.access.RefusalCode;

/** Why something about a server is refused. */
public enum ServerRefusal implements RefusalCode {
    /** There is no draft with this id, or it has been completed. */
    NO_SUCH_DRAFT("server.no-such-draft", "S1"),
    /** The private key to import could not be read. */
    KEY_UNREADABLE("server.key-unreadable", "S1"),
    /** The private key to import does not belong to the certificate. */
    KEY_DOES_NOT_FIT("server.key-does-not-fit", "S1"),
    /** The file is empty. */
    FILE_EMPTY("server.file-empty", "S2"),
    /** The file is far larger than a token can be. */
    FILE_TOO_LARGE("server.file-too-large", "S2"),
    /** The file ends in the middle. */
    FILE_TRUNCATED("server.file-truncated", "S2"),
    /** The file was encrypted for a certificate that is not ours, or not ours any more. */
    FILE_FOR_ANOTHER_CERTIFICATE("server.file-for-another-certificate", "S2"),
    /** The file is an Apps and Books content token. */
    FILE_IS_CONTENT_TOKEN("server.file-is-content-token", "S2"),
    /** The file is a certificate or a key, the way to the portal and not back. */
    FILE_IS_PEM("server.file-is-pem", "S2"),
    /** The file opened, and one of the four credentials is missing. */
    FILE_INCOMPLETE("server.file-incomplete", "S2"),
    /** The token's date is past. */
    FILE_EXPIRED("server.file-expired", "S2"),
    /** The file is something else. */
    FILE_NOT_A_TOKEN("server.file-not-a-token", "S2"),
    /** The Apple server is already integrated in this account. */
    ALREADY_INTEGRATED("server.already-integrated", "S3"),
    /** The Apple server is integrated in another account of this installation. */
    HELD_ELSEWHERE("server.held-elsewhere", "S3"),
    /** The token is another server's. */
    OTHER_SERVER("server.other-server", "S11"),
    /** Putting another server behind the integration was not confirmed with the right number of devices. */
    REPLACEMENT_NOT_CONFIRMED("server.replacement-not-confirmed", "S11"),
    /** Deleting was not confirmed with the right number of devices. */
    DELETION_NOT_CONFIRMED("server.deletion-not-confirmed", "S12"),
    /** The token of the server to take over was made for another key than the one that came with it. */
    TOKEN_OF_ANOTHER_KEY("server.token-of-another-key", "E6"),
    /** The URL is none that Apple could take. */
    DISCOVERY_URL_INVALID("server.discovery-url-invalid", "E4"),
    /** The organization is in a program without this service. */
    SERVICE_NOT_FOR_ORGANIZATION("server.service-not-for-organization", "E4"),
    /** The organization has not turned betas on. */
    BETAS_TURNED_OFF("server.betas-turned-off", "E4"),
    /** Apple does not do it, with a code of its own. */
    DECLINED_BY_APPLE("server.declined-by-apple", "E4");

    private final String code;
    private final String rule;

    ServerRefusal(String code, String rule) {
        this.code = code;
        this.rule = rule;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String rule() {
        return rule;
    }

    /**
     * What Apple's code means when it declines one of the server's services.
     *
     * @param code Apple's code (Apple: account-driven enrollment, beta enrollment tokens)
     * @return the refusal
     */
    public static Refusal declined(String code) {
        return switch (code) {
            case "ORG_NOT_SUPPORTED" -> Refusal.of(SERVICE_NOT_FOR_ORGANIZATION);
            case "APPLE_SEED_FOR_IT_TURNED_OFF" -> Refusal.of(BETAS_TURNED_OFF);
            default -> Refusal.of(DECLINED_BY_APPLE).with("code", code);
        };
    }
}
