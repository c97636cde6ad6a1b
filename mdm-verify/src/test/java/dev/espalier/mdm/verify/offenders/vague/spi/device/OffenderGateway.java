package dev.espalier.mdm.verify.offenders.vague.spi.device;

/** A port that may break in any way. */
public interface OffenderGateway {
    void call() throws Exception;
}
