package dev.espalier.mdm.verify.offenders.ambient.domain.device;

/** A library that talks to the terminal. */
final class OffenderVoice {
    void speak(String words) {
        System.out.println(words);
    }
}
