package dev.espalier.mdm.apple;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.apple.content.ContentTokens;
import dev.espalier.mdm.apple.http.Reply;
import dev.espalier.mdm.apple.http.WithScriptedUnit;
import dev.espalier.mdm.apple.server.Tokens;
import dev.espalier.mdm.domain.content.DownloaderFacts;
import dev.espalier.mdm.domain.content.OwnerMark;
import dev.espalier.mdm.domain.content.UnitDetails;
import dev.espalier.mdm.domain.content.UnitId;
import dev.espalier.mdm.failure.AppleServiceException;
import dev.espalier.mdm.failure.MisuseException;
import dev.espalier.mdm.spi.content.ClaimAnswer;
import dev.espalier.mdm.spi.content.UnitClaim;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A unit as Apple tells it, the mark that is left on it, and what the legacy service adds. */
class UnitTest extends WithScriptedUnit {
    private static final String LEGACY_CONFIG = "/mdm/VPPServiceConfigSrv";
    private static final String LEGACY = "/mdm/VPPClientConfigSrv";
    private static final OwnerMark MARK = new OwnerMark("id-1", "Espalier at Northwind", "mdm.example 1.0");

    @Test
    void a_unit_is_told_with_everything_that_apple_knows() {
        apple.on(CLIENT, Reply.json("""
                {"countryISO2ACode":"de","defaultPlatform":"volumestore","locationName":"Northwind Leipzig",
                 "mdmInfo":{"id":"id-2","name":"Foreign MDM","metadata":"x","more":1},
                 "notificationUrl":"https://mdm.example/n","notificationAuthToken":"never kept",
                 "subscribedNotificationTypes":["ASSET_COUNT","OF_TOMORROW"],
                 "tokenExpirationDate":"2027-11-20T09:15:42+0000","uId":"7301984462210057",
                 "websiteURL":"https://school.apple.com","ofTomorrow":{"a":[]}}"""));

        UnitDetails details = gateways.content().unit(unit);

        assertThat(details)
                .isEqualTo(UnitDetails.builder()
                        .unit(new UnitId("7301984462210057"))
                        .locationName("Northwind Leipzig")
                        .country("DE")
                        .platform("volumestore")
                        .portal("https://school.apple.com")
                        .owner(new OwnerMark("id-2", "Foreign MDM", "x"))
                        .tokenExpiresAt(Instant.parse("2027-11-20T09:15:42Z"))
                        .notificationUrl("https://mdm.example/n")
                        .addNotificationTypes("ASSET_COUNT", "OF_TOMORROW")
                        .readAt(NOW)
                        .build());
        assertThat(details.toString()).doesNotContain("never kept");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "\"x\"", "[]", "{\"id\":null,\"name\":\"\"}"})
    void a_unit_without_a_mark_is_nobodys(String mdmInfo) {
        apple.on(CLIENT, Reply.json("{\"uId\":\"1\",\"mdmInfo\":" + mdmInfo + "}"));

        assertThat(gateways.content().unit(unit).owner()).isEmpty();
    }

    @Test
    void a_mark_that_lacks_its_id_is_somebodys() {
        apple.on(CLIENT, Reply.json("{\"uId\":\"1\",\"mdmInfo\":{\"name\":\"Foreign MDM\"}}"));

        assertThat(gateways.content().unit(unit).owner()).contains(new OwnerMark("", "Foreign MDM", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"locationName\":\"A\"}", "{\"uId\":\"\"}", "{\"uId\":\"a b\"}", "{\"uId\":{}}"})
    void a_unit_without_an_identity_is_of_no_use(String answer) {
        apple.on(CLIENT, Reply.json(answer));

        assertThatThrownBy(() -> gateways.content().unit(unit))
                .isInstanceOf(AppleServiceException.class)
                .hasMessageContaining("it names no unit");
    }

    @Test
    void a_claim_without_notifications_writes_the_mark_and_subscribes_to_nothing() {
        var answer = gateways.content().claim(unit, UnitClaim.of(MARK));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        ClaimAnswer.Written.class,
                        written -> assertThat(written.details().locationName()).contains("Northwind Leipzig"));
        assertThat(apple.only(CLIENT).body())
                .isEqualTo("{\"mdmInfo\":{\"id\":\"id-1\",\"name\":\"Espalier at Northwind\","
                        + "\"metadata\":\"mdm.example 1.0\"},\"notificationTypes\":[]}");
    }

    @Test
    void a_claim_with_notifications_writes_the_whole_document() {
        var secret = vault.put(Tokens.SCHOOL, "bearer", "s3cret-bearer".getBytes(StandardCharsets.UTF_8));

        gateways.content().claim(unit, new UnitClaim(MARK, "https://mdm.example/n", secret));

        assertThat(apple.only(CLIENT).body())
                .contains("\"notificationUrl\":\"https://mdm.example/n\"")
                .contains("\"notificationAuthToken\":\"s3cret-bearer\"")
                .endsWith("\"notificationTypes\":[\"ASSET_MANAGEMENT\",\"ASSET_COUNT\",\"USER_MANAGEMENT\","
                        + "\"USER_ASSOCIATED\"]}");
    }

    @Test
    void the_legacy_service_adds_the_organization_and_the_person_and_gets_nothing_but_the_token() {
        apple.on(LEGACY_CONFIG, Reply.json("{\"status\":0,\"clientConfigSrvUrl\":\"" + apple.url() + "/legacy\"}"));
        apple.on("/legacy", Reply.json("""
                {"status":0,"appleId":"ada@northwind.example","email":"office@northwind.example",
                 "organizationId":2168850000179778,"location":{"locationId":1},"uId":"7301984462210057",
                 "clientContext":"{\\"guid\\":\\"g-1\\",\\"hostname\\":\\"old.mdm.example\\"}"}"""));

        assertThat(gateways.content().downloader(unit))
                .isEqualTo(DownloaderFacts.builder()
                        .organizationId("2168850000179778")
                        .appleAccount("ada@northwind.example")
                        .email("office@northwind.example")
                        .legacyOwner("old.mdm.example")
                        .readAt(NOW)
                        .build());
        assertThat(apple.only(LEGACY_CONFIG).body()).isEqualTo("{}");
        assertThat(apple.only("/legacy").body())
                .isEqualTo("{\"sToken\":\"" + ContentTokens.BEARER + "\",\"verbose\":true}");
        assertThat(apple.only("/legacy").headers()).doesNotContainKey("authorization");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https://evil.example/x", "not an address", "http://localhost:1/x"})
    void the_legacy_service_is_at_its_usual_place_unless_it_names_another_of_apples(String place) {
        apple.on(LEGACY_CONFIG, Reply.json("{\"clientConfigSrvUrl\":\"" + place + "\"}"));
        apple.on(
                LEGACY, Reply.json("{\"organizationId\":\"7\",\"clientContext\":\"This token is in use elsewhere.\"}"));

        var facts = gateways.content().downloader(unit);

        assertThat(facts.organizationId()).contains("7");
        assertThat(facts.legacyOwner()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"status\":-1,\"errorNumber\":9621,\"errorMessage\":\"expired\"}",
                "{\"status\":-1,\"appleId\":\"a@b.example\"}",
                "{}",
                "[]",
                ""
            })
    void what_the_legacy_service_does_not_tell_is_unknown(String answer) {
        for (int status : new int[] {200, 401, 404, 503}) {
            apple.on(LEGACY, Reply.json(status, answer));

            assertThat(gateways.content().downloader(unit)).isEqualTo(DownloaderFacts.unknown());
        }
    }

    @Test
    void a_secret_that_is_no_token_is_never_sent_and_never_shown() {
        var odd = ContentTokens.in(vault, "se cret\r\nX-Header: yes");

        assertThatThrownBy(() -> gateways.content().unit(odd))
                .isInstanceOf(MisuseException.class)
                .hasMessageNotContaining("cret");
        assertThat(apple.received(CLIENT)).isEmpty();
    }

    @Test
    void the_token_is_taken_from_the_vault_for_each_request() {
        gateways.content().unit(unit);
        gateways.content().unit(unit);
        assertThat(vault.uses()).isEqualTo(2);

        gateways.content().limits();
        gateways.content().forget(unit.token());
        assertThat(vault.uses()).isEqualTo(2);
    }
}
