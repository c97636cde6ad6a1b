package dev.espalier.mdm.testkit.apple;

import dev.espalier.mdm.domain.content.ContentReading;
import dev.espalier.mdm.domain.content.DownloaderFacts;
import dev.espalier.mdm.domain.content.ServiceLimits;
import dev.espalier.mdm.domain.content.UnitDetails;
import dev.espalier.mdm.domain.shared.SecretRef;
import dev.espalier.mdm.spi.SecretVault;
import dev.espalier.mdm.spi.content.ClaimAnswer;
import dev.espalier.mdm.spi.content.ContentCredential;
import dev.espalier.mdm.spi.content.ContentGateway;
import dev.espalier.mdm.spi.content.ContentTokenDesk;
import dev.espalier.mdm.spi.content.UnitClaim;
import java.time.InstantSource;

/** One connection to the units of the scripted Apple. Tokens are opened from the vault for every call. */
record ScriptedContent(Scene scene, SecretVault vault, InstantSource clock)
        implements ContentGateway, ContentTokenDesk {

    @Override
    public ContentReading read(byte[] file) {
        scene.checkOutside("read");
        return scene.units.read(file);
    }

    @Override
    public UnitDetails unit(ContentCredential credential) {
        called("unit", credential);
        return scene.units.unit(credential.token(), clock.instant());
    }

    @Override
    public ClaimAnswer claim(ContentCredential credential, UnitClaim claim) {
        called("claim", credential);
        claim.secret().ifPresent(secret -> vault.use(credential.account(), secret, bytes -> bytes.length));
        return scene.units.claim(claim, clock.instant());
    }

    @Override
    public DownloaderFacts downloader(ContentCredential credential) {
        called("downloader", credential);
        return scene.units.downloader();
    }

    @Override
    public ServiceLimits limits() {
        scene.checkOutside("limits");
        return ServiceLimits.usual();
    }

    @Override
    public void forget(SecretRef token) {
        scene.checkOutside("forget");
    }

    private void called(String name, ContentCredential credential) {
        scene.called(name, credential.token());
        vault.use(credential.account(), credential.token(), bytes -> bytes.length);
    }
}
