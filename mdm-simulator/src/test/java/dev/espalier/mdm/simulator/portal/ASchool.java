package dev.espalier.mdm.simulator.portal;

import dev.espalier.mdm.simulator.AppleSimulator;
import dev.espalier.mdm.simulator.SimulatedOrganization;
import dev.espalier.mdm.simulator.SimulatedPerson;
import dev.espalier.mdm.simulator.SimulatedServer;
import dev.espalier.mdm.simulator.VirtualClock;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A running simulator with one school, one server and a live token; time stands still. */
public abstract class ASchool {

    protected static final Instant START = Instant.parse("2026-11-23T08:00:00Z");

    protected AppleSimulator simulator;
    protected SimulatedOrganization school;
    protected SimulatedPerson ada;
    protected SimulatedServer main;

    @BeforeEach
    void open_the_school() {
        simulator = AppleSimulator.builder().clock(VirtualClock.frozenAt(START)).start();
        school = simulator.portal().createSchool("Northwind Schools");
        ada = school.administrator();
        main = server("Main server");
    }

    @AfterEach
    void close_the_simulator() {
        simulator.close();
    }

    protected SimulatedServer server(String name) {
        var server = school.createServer(ada, name);
        server.upload(ada, Keys.MAIN.pem());
        server.downloadToken(ada);
        return server;
    }

    protected Client signedIn() {
        return new Client(simulator, main).signIn();
    }
}
