package dev.espalier.mdm.simulator.notification;

import dev.espalier.mdm.simulator.NotificationFault;
import dev.espalier.mdm.simulator.NotificationScript;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The armed scripts, one mishap per letter. */
final class Mishaps {

    private final List<Armed> armed = new ArrayList<>();

    NotificationScript onNext(String type) {
        return new Script(type);
    }

    synchronized Optional<Mishap> next(String type) {
        for (var each : armed) {
            if (each.type.equals("*") || each.type.equals(type)) {
                each.play();
                armed.removeIf(played -> played.remaining == 0);
                return Optional.of(each.mishap);
            }
        }
        return Optional.empty();
    }

    synchronized void clear() {
        armed.clear();
    }

    private synchronized void arm(Armed script) {
        if (script.remaining > 0) {
            armed.add(script);
        }
    }

    private static final class Armed {

        private final String type;
        private final Mishap mishap;
        private int remaining;

        Armed(String type, Mishap mishap, int remaining) {
            this.type = type;
            this.mishap = mishap;
            this.remaining = remaining;
        }

        void play() {
            if (remaining < Integer.MAX_VALUE) {
                remaining--;
            }
        }
    }

    private final class Script implements NotificationScript {

        private final String type;
        private NotificationFault fault = NotificationFault.DROPPED;
        private Duration delay = Duration.ofMinutes(10);

        Script(String type) {
            this.type = type;
        }

        @Override
        public NotificationScript goes(NotificationFault how) {
            fault = how;
            return this;
        }

        @Override
        public NotificationScript by(Duration late) {
            delay = late;
            return this;
        }

        @Override
        public void times(int notifications) {
            arm(new Armed(type, new Mishap(fault, delay), notifications));
        }
    }
}
