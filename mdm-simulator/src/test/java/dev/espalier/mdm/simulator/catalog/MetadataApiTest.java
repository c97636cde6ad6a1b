package dev.espalier.mdm.simulator.catalog;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.simulator.DeveloperKey;
import dev.espalier.mdm.simulator.storefront.AStorefront;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class MetadataApiTest extends AStorefront {

    private static final String TEAM = "A1B2C3D4E5";
    private static final long NOW = START.getEpochSecond();
    private static final String OWNED = "/v1/catalog/de/stoken-authenticated-apps";

    private final DeveloperKey key = keys.create(TEAM);

    @BeforeEach
    void seed() {
        shelves.put(CatalogForm.read((ObjectNode) JsonMapper.shared().readTree("""
                {"adamId": "910000001", "name": "Ward Notes", "bundleId": "example.northwind.wardnotes",
                 "version": "5.4.1", "visibility": "CUSTOM"}""")));
    }

    @Test
    void owned_apps_are_described_to_a_developer_with_a_content_token() {
        var path =
                OWNED + "?ids=910000001,999&platform=iphone&additionalPlatforms=mac&extend%5Bapps%5D=latestVersionInfo";

        var answer = get(path, "Authorization", bearer(), "Cookie", "itvt=" + TOKEN);

        var expected = """
                {"data": [{"id": "910000001", "type": "apps", "href": "/v1/catalog/de/apps/910000001",
                  "attributes": {"name": "Ward Notes", "artistName": "Example Soft", "deviceFamilies": ["iphone", "ipad"],
                    "isB2BCustomApp": true, "isVppDeviceBasedLicensingEnabled": true,
                    "platformAttributes": {"ios": {"bundleId": "example.northwind.wardnotes", "externalVersionId": 870000001,
                      "minimumOSVersion": "17.0", "seller": "Example Soft",
                      "artwork": {"url": "SIM/image/910000001/{w}x{h}bb.{f}", "width": 1024, "height": 1024},
                      "latestVersionInfo": {"versionDisplay": "5.4.1"}}}}}]}""";
        assertThat(read(answer)).isEqualTo(JsonMapper.shared().readTree(expected.replace("SIM", url())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?platform=iphone", "?ids=&platform=iphone"})
    void without_ids_owned_apps_are_forbidden(String query) {
        var answer = get(OWNED + query, "Authorization", bearer(), "Cookie", "itvt=" + TOKEN);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(code(answer)).isEqualTo("40300");
    }

    @Test
    void a_content_token_that_is_not_honored_is_forbidden() {
        var path = OWNED + "?ids=910000001&platform=iphone";

        assertThat(get(path, "Authorization", bearer()).statusCode()).isEqualTo(403);
        assertThat(code(get(path, "Authorization", bearer(), "Cookie", "itvt=stale")))
                .isEqualTo("40300");
    }

    @Test
    void apps_are_asked_for_with_a_platform() {
        assertThat(code(get(OWNED + "?ids=910000001", "Authorization", bearer(), "Cookie", "itvt=" + TOKEN)))
                .isEqualTo("40005");
        assertThat(get("/v1/catalog/de/apps?ids=930000001&platform=toaster", "Authorization", bearer())
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/catalog/de/apps/930000001?platform=iphone, 200, 1",
        "/v1/catalog/de/apps?ids=930000001%2C930000002%2C930000101&platform=ipad, 200, 2",
        "/v1/catalog/us/apps?ids=930000001%2C930000006&platform=ipad, 200, 1",
        "/v1/catalog/de/apps?ids=5&platform=ipad, 200, 0",
        "/v1/catalog/de/apps/910000001?platform=iphone, 404, 0",
        "/v1/catalog/us/apps/930000006?platform=iphone, 404, 0",
        "/v1/catalog/de/books/930000101, 200, 1",
        "/v1/catalog/de/films/1, 404, 0"
    })
    void the_public_catalog_shows_what_is_for_everybody_in_its_country(String path, int status, int found) {
        var answer = get(path, "Authorization", bearer());

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(read(answer).path("data").size()).isEqualTo(found);
    }

    @Test
    void books_and_purchases_are_asked_for_by_their_kind() {
        var books = get(
                "/v1/catalog/de/stoken-authenticated-books?ids=930000101,930000001",
                "Authorization",
                bearer(),
                "Cookie",
                "itvt=" + TOKEN);
        var purchases = get(
                "/v1/catalog/de/stoken-authenticated-purchases?ids%5Bapps%5D=930000009&ids%5Bbooks%5D=930000101",
                "Authorization", bearer(), "Cookie", "itvt=" + TOKEN);

        assertThat(read(books).path("data")).hasSize(1);
        assertThat(read(purchases).path("data").values())
                .extracting(item -> item.path("type").stringValue())
                .containsExactly("apps", "books");
        assertThat(read(purchases)
                        .path("data")
                        .path(0)
                        .path("attributes")
                        .path("platformAttributes")
                        .propertyNames())
                .containsExactly("osx");
    }

    @Test
    void a_search_finds_by_a_part_of_the_name() {
        var found = get("/v1/catalog/de/search?term=gard&types=apps,books&platform=iphone", "Authorization", bearer());

        assertThat(read(found).path("results").path("apps").path("data").values())
                .extracting(item -> item.path("id").stringValue())
                .containsExactly("930000001");
        assertThat(read(found).path("results").path("books").path("data")).isEmpty();
    }

    @Test
    void a_token_that_is_not_good_is_refused() {
        var other = keys.create("Z9Y8X7W6V5");
        var claims = claims(TEAM, NOW, NOW + 3_600);

        assertThat(status(jwt("ES256", key, claims))).isEqualTo(200);
        assertThat(status(jwt("HS256", key, claims))).isEqualTo(401);
        assertThat(status(jwt("ES256", other, claims))).isEqualTo(401);
        assertThat(status(jwt("ES256", new DeveloperKey(key.keyId(), TEAM, other.privateKey()), claims)))
                .isEqualTo(401);
        assertThat(status(jwt("ES256", new DeveloperKey("0000000000", TEAM, key.privateKey()), claims)))
                .isEqualTo(401);
        assertThat(status(jwt("ES256", key, claims(TEAM, NOW, NOW)))).isEqualTo(401);
        assertThat(status(jwt("ES256", key, claims(TEAM, NOW, NOW + 15_777_000))))
                .isEqualTo(200);
        assertThat(status(jwt("ES256", key, claims(TEAM, NOW, NOW + 15_777_301))))
                .isEqualTo(401);
        assertThat(status(jwt("ES256", key, claims(TEAM, NOW + 301, NOW + 3_600))))
                .isEqualTo(401);
        assertThat(status(jwt("ES256", key, "{\"iss\":\"" + TEAM + "\"}"))).isEqualTo(401);
        assertThat(status("a.b")).isEqualTo(401);
        assertThat(status("a.b.c")).isEqualTo(401);
        assertThat(get("/v1/catalog/de/apps/930000001?platform=iphone").statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_revoked_key_opens_nothing_and_a_key_is_not_shown() {
        var token = jwt("ES256", key, claims(TEAM, NOW, NOW + 3_600));
        keys.revoke(key.keyId());

        assertThat(status(token)).isEqualTo(401);
        assertThat(key.toString()).doesNotContain("PRIVATE").contains(key.keyId());
    }

    private int status(String token) {
        return get("/v1/catalog/de/apps/930000001?platform=iphone", "Authorization", "Bearer " + token)
                .statusCode();
    }

    private String bearer() {
        return "Bearer " + jwt("ES256", key, claims(TEAM, NOW, NOW + 3_600));
    }

    private static String claims(String issuer, long issuedAt, long expiry) {
        return "{\"iss\":\"" + issuer + "\",\"iat\":" + issuedAt + ",\"exp\":" + expiry + "}";
    }

    private static String jwt(String algorithm, DeveloperKey key, String claims) {
        var header = "{\"alg\":\"" + algorithm + "\",\"kid\":\"" + key.keyId() + "\"}";
        var signed = base64(header.getBytes(US_ASCII)) + "." + base64(claims.getBytes(US_ASCII));
        try {
            var pkcs8 = Base64.getMimeDecoder().decode(key.privateKey().replaceAll("-----[A-Z ]+-----", ""));
            var signer = Signature.getInstance("SHA256withECDSAinP1363Format");
            signer.initSign(KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(pkcs8)));
            signer.update(signed.getBytes(US_ASCII));
            return signed + "." + base64(signer.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static JsonNode read(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String code(HttpResponse<String> answer) {
        return read(answer).path("errors").path(0).path("code").stringValue();
    }
}
