package dev.espalier.mdm.spi.server;

import dev.espalier.mdm.domain.server.AccountClaims;
import dev.espalier.mdm.domain.server.KeyPairFiles;
import dev.espalier.mdm.domain.server.ServerKey;
import dev.espalier.mdm.domain.server.TokenReading;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.Secret;
import java.util.List;

/**
 * Makes keys and certificates and opens token files. It puts private keys into the vault and uses them from there; it
 * never hands one out.
 */
public interface CertificateDesk {

    /**
     * Makes an RSA key pair with a self-signed certificate for the portal.
     *
     * @param account whose
     * @param name what an administrator recognizes the certificate by in the portal
     * @return the key, its private part in the vault
     */
    ServerKey newServerKey(AccountId account, String name);

    /**
     * Takes over a key pair that was made elsewhere.
     *
     * @param account whose
     * @param pair private key and certificate
     * @return the key, its private part in the vault; or why not, with nothing kept
     */
    KeyImport importServerKey(AccountId account, KeyPairFiles pair);

    /**
     * Opens a file that should be a server token (Apple: Examining server tokens). Nothing is stored.
     *
     * @param account whose keys
     * @param file the file as it was uploaded, of any size and content
     * @param keys the keys to try, in this order
     * @return the token with the key that opened it, or why the file is none; whether the token has expired is not
     *     judged here
     */
    TokenReading openToken(AccountId account, byte[] file, List<ServerKey> keys);

    /**
     * Reads the token of a server that another product ran (rule E6): the file from the portal, or what was in it, in
     * JSON, as products keep it. Nothing is stored.
     *
     * @param account whose key
     * @param file the file as it was uploaded, of any size and content
     * @param key the adopted key
     * @return the token with the key, or why the file is none; whether the token has expired is not judged here
     */
    TokenReading readAdopted(AccountId account, byte[] file, ServerKey key);

    /**
     * Signs for Apple's identity service (rule E5; Apple: Get Token): a JSON Web Token, RS256.
     *
     * @param account whose key
     * @param claims what to sign, and with which key
     * @return the token, which a device takes to Apple
     */
    Secret sign(AccountId account, AccountClaims claims);
}
