package dev.espalier.mdm.simulator.control;

import dev.espalier.mdm.simulator.VirtualClock;
import dev.espalier.mdm.simulator.http.Reply;
import java.time.Duration;
import java.time.Instant;

/** The virtual clock. */
final class ClockSteps {

    private final VirtualClock clock;

    ClockSteps(VirtualClock clock) {
        this.clock = clock;
    }

    void addTo(ControlTable table) {
        table.add("GET /clock", "the time", call -> now())
                .add("PUT /clock", "stop at an instant: at", this::freeze)
                .add("POST /clock/advance", "move on: by, as ISO 8601 duration", this::advance)
                .add("POST /clock/resume", "run on", call -> resume());
    }

    private Reply now() {
        return Views.of(ControlCall.object().put("now", clock.instant().toString()));
    }

    private Reply freeze(ControlCall call) {
        clock.freeze(Instant.parse(call.required("at")));
        return now();
    }

    private Reply advance(ControlCall call) {
        clock.advance(Duration.parse(call.required("by")));
        return now();
    }

    private Reply resume() {
        clock.resume();
        return now();
    }
}
