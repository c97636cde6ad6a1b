package dev.espalier.mdm.cli.inventory;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.espalier.mdm.domain.inventory.ManagedDevice;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A CSV file that says where devices are. It is read as a whole: one bad line, and nothing of it is taken. */
final class DeviceFile {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private DeviceFile() {}

    /**
     * The devices in the file; the last line about a device counts.
     *
     * @throws IllegalArgumentException with the number of the line that cannot be read
     */
    static List<ManagedDevice> parse(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        var devices = new LinkedHashMap<SerialNumber, ManagedDevice>();
        try (var lines =
                CsvReader.builder().ofNamedCsvRecord(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)) {
            lines.forEach(line -> put(devices, line));
        } catch (CsvParseException e) {
            throw new IllegalArgumentException("This is no CSV file: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new IllegalStateException("A text in memory is closed without errors.", e);
        }
        return List.copyOf(devices.values());
    }

    private static void put(Map<SerialNumber, ManagedDevice> devices, NamedCsvRecord line) {
        try {
            var device = device(line);
            devices.put(device.serial(), device);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("line " + line.getStartingLineNumber() + ": " + e.getMessage(), e);
        }
    }

    private static ManagedDevice device(NamedCsvRecord line) {
        var serial = field(line, "serial")
                .orElseThrow(() -> new IllegalArgumentException("There is no value in a column called serial."));
        var device = ManagedDevice.builder().serial(new SerialNumber(serial));
        field(line, "location").map(LocationId::new).ifPresent(device::location);
        field(line, "user").ifPresent(device::user);
        field(line, "store_account_hash").ifPresent(device::storeAccountHash);
        return device.build();
    }

    private static Optional<String> field(NamedCsvRecord line, String name) {
        return line.findField(name).map(String::strip).filter(value -> !value.isEmpty());
    }
}
