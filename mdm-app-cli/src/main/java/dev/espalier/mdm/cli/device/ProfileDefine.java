package dev.espalier.mdm.cli.device;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "define",
        description = "Defines a profile. The same settings again are the same profile.",
        footer = {
            "",
            "Example:",
            "  mdm profile define Classroom https://mdm.northwind.example/enroll --skip AppleID,Siri --support-phone 555-0100"
        })
final class ProfileDefine extends Verb {
    @Parameters(paramLabel = "NAME", index = "0", description = "Its name for people.")
    private String name = "";

    @Parameters(paramLabel = "URL", index = "1", description = "Where a device asks for its MDM profile: https.")
    private String url = "";

    @Mixin
    private ProfileOptions options = new ProfileOptions();

    ProfileDefine() {}

    @Override
    protected ExitCode run(Workplace place) {
        var settings = read(text -> options.settings(text, url), name);
        place.output()
                .show(ProfileColumns.SHOWN, done(place.session().profiles().define(settings)));
        return ExitCode.DONE;
    }
}
