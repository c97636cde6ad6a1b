package dev.espalier.mdm.jdbc.server;

import dev.espalier.mdm.domain.server.ServerKey;
import dev.espalier.mdm.domain.shared.SecretRef;
import dev.espalier.mdm.failure.StorageException;
import dev.espalier.mdm.jdbc.core.ColumnType;
import dev.espalier.mdm.jdbc.core.Row;
import dev.espalier.mdm.jdbc.core.Table;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;

/** A key pair as three columns with a common prefix: where the private key lies, the certificate in base64, the time. */
final class StoredKey {
    private StoredKey() {}

    static <T> Table<T> columns(Table<T> table, String prefix, Function<T, Optional<ServerKey>> key) {
        return table.column(
                        prefix + "_ref",
                        ColumnType.UUID,
                        row -> key.apply(row).map(pair -> pair.privateKey().value()))
                .column(
                        prefix + "_certificate",
                        ColumnType.TEXT,
                        row -> key.apply(row).map(pair -> written(pair.certificate())))
                .column(
                        prefix + "_created_at",
                        ColumnType.TIME,
                        row -> key.apply(row).map(ServerKey::createdAt));
    }

    static Optional<ServerKey> from(Row row, String prefix) {
        return row.optionalUuid(prefix + "_ref")
                .map(ref -> new ServerKey(
                        new SecretRef(ref), read(row.text(prefix + "_certificate")), row.time(prefix + "_created_at")));
    }

    private static String written(X509Certificate certificate) {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("The certificate cannot be encoded.", e);
        }
    }

    private static X509Certificate read(String base64) {
        try {
            var der = new ByteArrayInputStream(Base64.getDecoder().decode(base64));
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(der);
        } catch (CertificateException | IllegalArgumentException e) {
            throw new StorageException("A stored certificate cannot be read; restore it from a backup.", e);
        }
    }
}
