package dev.espalier.mdm.cli.device;

import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Option;

/** Devices of a server, typed or listed in a file. */
final class SerialsFile {
    @Option(names = "--serials-from", paramLabel = "FILE", description = "A text file with a serial number per line.")
    private Path file = Path.of("");

    SerialsFile() {}

    /** The typed devices and those of the file, each once. */
    Set<SerialNumber> with(List<String> typed, Verb verb) {
        var all = new TreeSet<SerialNumber>();
        typed.forEach(serial -> all.add(verb.read(SerialNumber::new, serial)));
        if (!file.toString().isEmpty()) {
            new String(verb.bytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> all.add(verb.read(SerialNumber::new, line)));
        }
        if (all.isEmpty()) {
            throw verb.wrong("Name at least one serial number, or a file with --serials-from.");
        }
        return all;
    }
}
