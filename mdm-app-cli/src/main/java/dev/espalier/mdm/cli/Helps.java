package dev.espalier.mdm.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** What {@code --help} looks like: the options that every verb has are told once, at {@code mdm --help}. */
final class Helps {
    static final int WIDTH = 110;

    private Helps() {}

    static ColorScheme scheme(boolean colors) {
        return Help.defaultColorScheme(colors ? Ansi.ON : Ansi.OFF);
    }

    static Map<String, IHelpSectionRenderer> sections(Map<String, IHelpSectionRenderer> usual) {
        var sections = new HashMap<>(usual);
        sections.put(UsageMessageSpec.SECTION_KEY_SYNOPSIS, Help::abbreviatedSynopsis);
        sections.put(UsageMessageSpec.SECTION_KEY_PARAMETER_LIST, help -> "");
        sections.put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, Helps::options);
        return sections;
    }

    /** Parameters and options in one table, so that they are aligned. */
    private static String options(Help help) {
        List<OptionSpec> own = help.commandSpec().options().stream()
                .filter(option -> !option.inherited())
                .toList();
        var layout = help.createDefaultLayout(own, help.commandSpec().positionalParameters(), help.colorScheme());
        layout.addAllPositionalParameters(help.commandSpec().positionalParameters(), help.parameterLabelRenderer());
        layout.addAllOptions(own, help.parameterLabelRenderer());
        boolean first = help.commandSpec().parent() == null;
        return layout + (first ? "" : String.format("%nOptions of every verb: mdm --help%n"));
    }
}
