package dev.espalier.mdm.api.device;

import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.device.DisownOutcome;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What came of giving devices up (rule E1).
 *
 * @param outcomes Apple's answer for each device that it was asked about, by serial number
 * @param stopped why Apple was not asked about the others, or whether its last answer was lost; empty if all were asked
 */
public record DisownReport(Map<SerialNumber, DisownOutcome> outcomes, Optional<Refusal> stopped) {

    /** Keeps a copy, in order. */
    public DisownReport {
        outcomes = Collections.unmodifiableMap(new TreeMap<>(outcomes));
    }
}
