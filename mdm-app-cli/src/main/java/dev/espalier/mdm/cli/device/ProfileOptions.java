package dev.espalier.mdm.cli.device;

import dev.espalier.mdm.domain.device.ProfileSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What a profile may say besides its name and address. */
final class ProfileOptions {
    private static final String ON = "true";

    @Option(names = "--web-url", paramLabel = "URL", description = "A page that is shown before enrollment.")
    private String webUrl = "";

    @Option(
            names = "--pairing",
            negatable = true,
            defaultValue = ON,
            fallbackValue = ON,
            description = "Whether the device may be paired with a computer; yes unless denied.")
    private boolean pairing;

    @Option(
            names = "--supervised",
            negatable = true,
            defaultValue = ON,
            fallbackValue = ON,
            description = "Whether the device is supervised; yes unless denied.")
    private boolean supervised;

    @Option(
            names = "--mandatory",
            negatable = true,
            defaultValue = ON,
            fallbackValue = ON,
            description = "Whether enrollment cannot be skipped; yes unless denied.")
    private boolean mandatory;

    @Option(
            names = "--await-configured",
            negatable = true,
            defaultValue = ON,
            fallbackValue = ON,
            description = "Whether setup waits until the MDM says it is done; yes unless denied.")
    private boolean awaitConfigured;

    @Option(names = "--removable", description = "The user may remove management.")
    private boolean removable;

    @Option(names = "--multi-user", description = "A shared iPad.")
    private boolean multiUser;

    @Option(names = "--auto-advance", description = "Setup goes on by itself; wants --language and --region.")
    private boolean autoAdvance;

    @Option(names = "--return-to-service", description = "The device may be erased and enrolled again by itself.")
    private boolean returnToService;

    @Option(names = "--ignore-backup", description = "A profile in a restored backup is ignored.")
    private boolean ignoreBackup;

    @Option(names = "--department", paramLabel = "NAME", description = "Shown during setup.")
    private String department = "";

    @Option(names = "--support-phone", paramLabel = "NUMBER", description = "Shown during setup.")
    private String supportPhone = "";

    @Option(names = "--support-email", paramLabel = "ADDRESS", description = "Shown during setup.")
    private String supportEmail = "";

    @Option(names = "--magic", paramLabel = "TEXT", description = "A text that the device repeats to the MDM.")
    private String magic = "";

    @Option(names = "--language", paramLabel = "CODE", description = "Two or three letters, such as en.")
    private String language = "";

    @Option(names = "--region", paramLabel = "CODE", description = "Two capital letters, such as US.")
    private String region = "";

    @Option(names = "--skip", paramLabel = "PANE", split = ",", description = "Setup panes that are skipped.")
    private List<String> skip = List.of();

    @Option(names = "--anchor", paramLabel = "FILE", description = "A certificate that the device trusts.")
    private List<Path> anchors = List.of();

    @Option(names = "--host", paramLabel = "FILE", description = "A certificate of a computer that may supervise.")
    private List<Path> hosts = List.of();

    ProfileOptions() {}

    /**
     * The settings that the options say.
     *
     * @throws IllegalArgumentException if a certificate's file cannot be read
     */
    ProfileSettings settings(String name, String url) {
        var settings = ProfileSettings.builder();
        settings.name(name).url(url);
        texts(settings);
        switches(settings);
        settings.anchorCertificates(certificates(anchors)).supervisingHostCertificates(certificates(hosts));
        return settings.build();
    }

    private void texts(ProfileSettings.Builder settings) {
        settings.configurationWebUrl(said(webUrl))
                .department(said(department))
                .supportPhone(said(supportPhone))
                .supportEmail(said(supportEmail))
                .organizationMagic(said(magic))
                .language(said(language))
                .region(said(region))
                .skipSetupItems(skip);
    }

    private void switches(ProfileSettings.Builder settings) {
        settings.allowPairing(pairing)
                .supervised(supervised)
                .mandatory(mandatory)
                .awaitConfigured(awaitConfigured)
                .removable(removable)
                .multiUser(multiUser)
                .autoAdvance(autoAdvance)
                .returnToService(returnToService)
                .ignoreProfileFromBackup(ignoreBackup);
    }

    private static Optional<String> said(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static List<String> certificates(List<Path> files) {
        return files.stream().map(ProfileOptions::certificate).toList();
    }

    private static String certificate(Path file) {
        try {
            var content = new ByteArrayInputStream(Files.readAllBytes(file));
            var certificate = CertificateFactory.getInstance("X.509").generateCertificate(content);
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (IOException | CertificateException e) {
            throw new IllegalArgumentException("The file " + file + " holds no readable certificate.", e);
        }
    }
}
