package dev.espalier.mdm.verify.offenders.vague.apple.device;

/** An adapter that does not say what broke. */
final class OffenderClient {
    IllegalStateException fine() {
        return new IllegalStateException("wired twice");
    }

    RuntimeException broken() {
        return new RuntimeException("something happened");
    }
}
