package dev.espalier.mdm.benchmarks.micro;

import dev.espalier.mdm.apple.AppleEndpoints;
import dev.espalier.mdm.apple.AppleServices;
import dev.espalier.mdm.domain.server.ServerKey;
import dev.espalier.mdm.domain.server.TokenReading;
import dev.espalier.mdm.simulator.AppleSimulator;
import dev.espalier.mdm.spi.AppleGateways;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Opening a server token: the private key out of the vault, RSA, the file's layers, its fields. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ServerTokenBenchmark {
    private School school;
    private AppleGateways gateways;
    private ServerKey key;
    private byte[] file;

    /** Takes a token from the simulated portal. */
    @Setup
    public void download() {
        school = new School();
        try (var apple = AppleSimulator.start()) {
            gateways = AppleServices.at(AppleEndpoints.at(apple.url()))
                    .build()
                    .connect(school.storage().vault(), InstantSource.system());
            key = gateways.certificates().newServerKey(School.ACCOUNT, "Main");
            var organization = apple.portal().createSchool("Northwind Schools");
            var server = organization.createServer(organization.administrator(), "Main");
            server.upload(organization.administrator(), key.pem().getBytes(StandardCharsets.US_ASCII));
            file = server.downloadToken(organization.administrator());
        }
        open().match(opened -> opened, unreadable -> {
            throw new IllegalStateException("The token does not open: " + unreadable.reason() + ".");
        });
    }

    /** Opens the file. */
    @Benchmark
    public TokenReading open() {
        return gateways.certificates().openToken(School.ACCOUNT, file, List.of(key));
    }

    /** Closes what was opened. */
    @TearDown
    public void close() {
        gateways.close();
        school.close();
    }
}
