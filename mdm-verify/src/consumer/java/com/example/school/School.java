package com.example.school;

import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.apple.AppleEndpoints;
import dev.espalier.mdm.apple.AppleServices;
import dev.espalier.mdm.domain.access.Caller;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.shared.IntegrationLabel;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.jdbc.JdbcStorage;
import dev.espalier.mdm.jdbc.MasterKey;
import dev.espalier.mdm.sdk.AccountSession;
import dev.espalier.mdm.sdk.Mdm;
import dev.espalier.mdm.simulator.AppleSimulator;
import dev.espalier.mdm.simulator.DeviceFleet;
import dev.espalier.mdm.simulator.SimulatedOrganization;
import java.nio.charset.StandardCharsets;
import org.h2.jdbcx.JdbcConnectionPool;

/** Integrates one server of a simulated school and reads its devices: every module takes part. */
public final class School {

    private School() {}

    public static void main(String[] arguments) {
        var database = JdbcConnectionPool.create("jdbc:h2:mem:school;DB_CLOSE_DELAY=-1", "sa", "");
        try (var apple = AppleSimulator.start();
                var mdm = Mdm.builder()
                        .storage(JdbcStorage.on(database).masterKey(MasterKey.of(new byte[32])).build())
                        .apple(AppleServices.at(AppleEndpoints.at(apple.url())).build())
                        .build()) {
            var administrator = Caller.administrator("u-1", "Ada Lopez");
            var account = new AccountId("riverside");
            mdm.operator(administrator).open(account, "Riverside");
            tell(mdm.session(account, administrator), apple.portal().createSchool("Riverside School"));
        }
    }

    private static void tell(AccountSession school, SimulatedOrganization portal) {
        var server = integrate(school, portal);
        var report = school.devices().update(server.id(), Progress.none()).orElseThrow();
        System.out.printf(
                "%s, server %s: %d devices read%n",
                server.details().organization(), server.details().serverName(), report.records());
        school.devices()
                .fleet(server.id())
                .orElseThrow()
                .counts()
                .forEach((status, count) -> System.out.printf("%d %s%n", count, status.word()));
    }

    private static ServerIntegration integrate(AccountSession school, SimulatedOrganization portal) {
        var ada = portal.administrator();
        var server = portal.createServer(ada, "Main");
        server.seed(DeviceFleet.ofSchool(25));
        var draft = school.servers().draft(new IntegrationLabel("Main server")).orElseThrow();
        server.upload(ada, draft.certificate().getBytes(StandardCharsets.US_ASCII));
        return school.servers().complete(draft.id(), server.downloadToken(ada)).orElseThrow();
    }
}
