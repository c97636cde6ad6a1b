package dev.espalier.mdm.specification.content;

import static dev.espalier.mdm.testkit.content.Units.aContentToken;
import static dev.espalier.mdm.testkit.content.Units.theMarkOf;

import dev.espalier.mdm.api.content.ContentUnits;
import dev.espalier.mdm.domain.content.Claim;
import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.content.OwnerMark;
import dev.espalier.mdm.domain.license.AdamId;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.license.Assignment;
import dev.espalier.mdm.domain.license.AssignmentOrigin;
import dev.espalier.mdm.domain.license.Pricing;
import dev.espalier.mdm.domain.license.Sighting;
import dev.espalier.mdm.domain.shared.IntegrationLabel;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.specification.School;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The unit of a school, and what others do to it. */
public final class Library {

    public static final IntegrationLabel LABEL = new IntegrationLabel("Main library");
    public static final OwnerMark OTHER = theMarkOf("Other product");

    public final School school;

    public Library(School school) {
        this.school = school;
    }

    public ContentUnits content() {
        return school.administrator().content();
    }

    /** A token file of a new download. */
    public byte[] tokenFile() {
        return school.apple.units().tokenFile(aContentToken().build());
    }

    public ContentIntegration integrated() {
        return content().integrate(LABEL, tokenFile()).orElseThrow();
    }

    public ContentIntegration integratedWhileOwnedByOther() {
        school.apple.units().takenBy(OTHER);
        return integrated();
    }

    /** Lets another product take a unit that is ours, and us notice. */
    public ContentIntegration lost() {
        var unit = integrated();
        school.apple.units().takenBy(OTHER);
        content().look(unit.id());
        return now(unit);
    }

    public ContentIntegration now(ContentIntegration unit) {
        return content().show(unit.id()).orElseThrow().integration();
    }

    public Class<? extends Claim> claim(ContentIntegration unit) {
        return now(unit).claim().getClass();
    }

    /** Lets devices hold a license of the unit. */
    public void assigned(ContentIntegration unit, String... serials) {
        assigned(unit, Stream.of(serials).map(serial -> new Assignee.ToDevice(new SerialNumber(serial))));
    }

    /** Lets anybody hold a license of the unit. */
    public void assigned(ContentIntegration unit, Stream<? extends Assignee> holders) {
        var asset = new AssetKey(new AdamId("361309726"), new Pricing("STDQ"));
        var held = holders.map(holder -> new Assignment(asset, holder)).collect(Collectors.toSet());
        school.storage
                .unitOfWork()
                .inTransaction(
                        school.account,
                        stores -> stores.assignments()
                                .see(unit.id(), held, new Sighting(AssignmentOrigin.APPLE, school.clock.instant())));
    }
}
