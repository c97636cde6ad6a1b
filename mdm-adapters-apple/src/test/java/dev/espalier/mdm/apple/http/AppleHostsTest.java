package dev.espalier.mdm.apple.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppleHostsTest {
    private final AppleHosts hosts = new AppleHosts(URI.create("http://localhost:8080/ade"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/devices",
                "devices?limit=5",
                "https://apple.com",
                "https://vpp.itunes.apple.com/mdm",
                "HTTPS://VPP.ITUNES.APPLE.COM:443/mdm",
                "http://localhost:8080/elsewhere",
                "http://LOCALHOST:8080"
            })
    void apple_and_the_configured_place_are_admitted(String address) {
        assertThat(hosts.admit(URI.create(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://apple.com",
                "https://apple.com:8443",
                "https://evilapple.com",
                "https://apple.com.evil.example",
                "https://evil.example/apple.com",
                "https://apple.com@evil.example",
                "https://user:secret@apple.com",
                "https://apple.com.",
                "https://127.0.0.1",
                "https://[::1]",
                "//apple.com/devices",
                "ftp://apple.com",
                "file:///etc/passwd",
                "mailto:a@apple.com",
                "https:///devices",
                "http://localhost",
                "https://localhost:8080",
                "http://localhost:8081"
            })
    void every_other_place_is_not(String address) {
        assertThat(hosts.admit(URI.create(address))).isFalse();
    }
}
