package dev.espalier.mdm.simulator.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.simulator.CatalogItem;
import dev.espalier.mdm.simulator.CatalogItem.Kind;
import dev.espalier.mdm.simulator.ContentChoice;
import dev.espalier.mdm.simulator.Outage;
import dev.espalier.mdm.simulator.storefront.AStorefront;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class StoreTest extends AStorefront {

    private static final String WARD_NOTES = """
            {"adamId": "910000001", "name": "Ward Notes", "bundleId": "example.northwind.wardnotes",
             "version": "5.4.1", "deviceFamilies": ["iphone", "ipad", "mac"]}""";

    @BeforeEach
    void seed() {
        put(WARD_NOTES);
    }

    @Test
    void an_app_is_looked_up_as_apple_describes_it() {
        var answer = json(lookup("910000001", "de", "enterprisestore"), "Cookie", "itvt=" + TOKEN);

        var expected = """
                {"results": {"910000001": {
                   "id": "910000001", "name": "Ward Notes", "bundleId": "example.northwind.wardnotes", "kind": "iosSoftware",
                   "artistName": "Example Soft", "deviceFamilies": ["iphone", "ipad", "mac"], "minimumOSVersion": "17.0",
                   "artwork": {"url": "SIM/image/910000001/{w}x{h}bb.{f}", "width": 1024, "height": 1024, "bgColor": "3478f6"},
                   "url": "https://apps.example/de/software/id910000001", "isB2BCustomApp": false,
                   "isVppDeviceBasedLicensingEnabled": true,
                   "offers": [{"type": "get", "price": 0, "version": {"display": "5.4.1", "externalId": 870000001},
                               "assets": [{"flavor": "iosSoftware", "size": 11000001}]}]}},
                 "version": 2, "isAuthenticated": false,
                 "meta": {"storefront": {"id": "143443", "cc": "DE"}, "language": {"tag": "de-de"}}}""".replace("SIM", url());
        assertThat(answer).isEqualTo(JsonMapper.shared().readTree(expected));
    }

    @Test
    void pictures_may_be_a_list_and_the_number_a_number() {
        behavior.set(ContentChoice.ARTWORK_SHAPE, "list");

        var item = result(lookup("910000001", "de", "volumestore"));

        assertThat(item.path("id").isNumber()).isTrue();
        assertThat(item.path("artwork").values())
                .extracting(picture -> picture.path("width").intValue())
                .containsExactly(64, 128, 512);
        assertThat(item.path("artwork").path(1).path("url").stringValue())
                .isEqualTo(url() + "/image/910000001/128x128bb.png");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "version=2&id=999&p=mdm-lockup&cc=de",
                "version=2&id=nonsense&p=mdm-lockup&cc=de",
                "version=2&id=910000001,930000001&p=mdm-lockup&cc=de",
                "version=2&p=mdm-lockup&cc=de",
                "version=2&id=910000001&p=mdm-lookup&cc=de"
            })
    void what_is_not_known_is_an_envelope_without_results(String query) {
        var answer = get(MetadataLookup.PATH + "?" + query);

        assertThat(answer.statusCode()).isEqualTo(200);
        var json = JsonMapper.shared().readTree(answer.body());
        assertThat(json.path("results").isObject()).isTrue();
        assertThat(json.path("results").isEmpty()).isTrue();
        assertThat(json.path("meta").path("storefront").path("cc").stringValue())
                .isEqualTo("DE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CUSTOM", "WITHDRAWN"})
    void what_is_not_for_everybody_takes_an_honored_token(String visibility) {
        put("{\"adamId\":\"910000099\",\"name\":\"Rounds\",\"visibility\":\"" + visibility + "\"}");
        var path = lookup("910000099", "de", "enterprisestore");

        assertThat(result(path).isMissingNode()).isTrue();
        assertThat(result(path, "Cookie", "itvt=stale").isMissingNode()).isTrue();
        assertThat(result(path, "Cookie", "other=" + TOKEN).isMissingNode()).isTrue();
        assertThat(result(path, "Cookie", "a=b; itvt=\"" + TOKEN + "\"")
                        .path("isB2BCustomApp")
                        .booleanValue())
                .isEqualTo(visibility.equals("CUSTOM"));
        assertThat(result(path, "Cookie", "itvt=" + TOKEN).path("name").stringValue())
                .isEqualTo("Rounds");
    }

    @Test
    void every_country_has_a_store_of_its_own() {
        put("{\"adamId\":\"910000098\",\"name\":\"Karte\",\"storefronts\":[\"DE\"]}");

        assertThat(result(lookup("910000098", "de", "enterprisestore")).isMissingNode())
                .isFalse();
        assertThat(result(lookup("910000098", "us", "enterprisestore")).isMissingNode())
                .isTrue();
        assertThat(json("/lookup?id=910000098&country=us").path("resultCount").intValue())
                .isZero();
        assertThat(json(lookup("910000001", "us", "enterprisestore"))
                        .path("meta")
                        .toString())
                .isEqualTo("{\"storefront\":{\"id\":\"143441\",\"cc\":\"US\"},\"language\":{\"tag\":\"en-us\"}}");
    }

    @ParameterizedTest
    @CsvSource({
        "930000009, macappstore, true",
        "930000009, iphone, false",
        "930000001, macappstore, false",
        "930000001, ipad, true",
        "930000002, atv, true",
        "930000001, atv, false",
        "930000001, itunes, true"
    })
    void a_platform_asks_for_what_runs_there(String adamId, String platform, boolean there) {
        assertThat(result(lookup(adamId, "de", platform)).isMissingNode()).isEqualTo(!there);
    }

    @Test
    void the_public_lookup_knows_what_everybody_may_buy() {
        put("{\"adamId\":\"910000099\",\"name\":\"Rounds\",\"visibility\":\"CUSTOM\"}");

        var answer = get("/lookup?id=910000001,910000099,5,930000101&country=de");

        assertThat(answer.headers().firstValue("Content-Type")).contains("text/javascript; charset=utf-8");
        var json = JsonMapper.shared().readTree(answer.body());
        assertThat(json.path("resultCount").intValue()).isEqualTo(2);
        var app = json.path("results").path(0);
        assertThat(app.path("trackId").longValue()).isEqualTo(910000001L);
        assertThat(app.path("trackName").stringValue()).isEqualTo("Ward Notes");
        assertThat(app.path("bundleId").stringValue()).isEqualTo("example.northwind.wardnotes");
        assertThat(app.path("kind").stringValue()).isEqualTo("software");
        assertThat(app.path("version").stringValue()).isEqualTo("5.4.1");
        assertThat(app.path("artworkUrl60").stringValue()).isEqualTo(url() + "/image/910000001/60x60bb.jpg");
        var book = json.path("results").path(1);
        assertThat(book.path("kind").stringValue()).isEqualTo("ebook");
        assertThat(book.path("formattedPrice").stringValue()).isEqualTo("7.99");
        assertThat(book.has("bundleId")).isFalse();
    }

    @Test
    void the_public_lookup_can_be_narrowed_to_an_entity() {
        assertThat(json("/lookup?id=930000001,930000009,930000101&entity=macSoftware")
                        .path("results")
                        .values())
                .extracting(item -> item.path("trackId").longValue())
                .containsExactly(930000009L);
    }

    @Test
    void a_picture_is_a_square_of_the_color_of_its_product() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url() + "/image/930000001/128x128bb.png"))
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());

        assertThat(answer.headers().firstValue("Content-Type")).contains("image/png");
        var png = new DataInputStream(new ByteArrayInputStream(answer.body()));
        assertThat(HexFormat.of().formatHex(png.readNBytes(8))).isEqualTo("89504e470d0a1a0a");
        assertThat(png.readInt()).isEqualTo(13);
        assertThat(new String(png.readNBytes(4))).isEqualTo("IHDR");
        assertThat(png.readInt()).isEqualTo(128);
        assertThat(png.readInt()).isEqualTo(128);
        assertThat(get("/image/5/128x128bb.png").statusCode()).isEqualTo(404);
        assertThat(get("/image/930000001").statusCode()).isEqualTo(404);
    }

    @Test
    void the_store_is_stocked_with_twelve_apps_and_three_books_whose_names_and_identifiers_differ() {
        var stocked = Shelves.stocked().items();

        assertThat(stocked).filteredOn(item -> item.kind() == Kind.BOOK).hasSize(3);
        assertThat(stocked).filteredOn(item -> item.kind() != Kind.BOOK).hasSize(12);
        assertThat(stocked).extracting(CatalogItem::name).doesNotHaveDuplicates();
        assertThat(stocked)
                .filteredOn(item -> item.kind() != Kind.BOOK)
                .extracting(CatalogItem::bundleId)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.startsWith("example."));
        assertThat(stocked).extracting(CatalogItem::visibility).contains(CatalogItem.Visibility.values());
    }

    @ParameterizedTest
    @CsvSource({
        "930000001, App, true, iOS",
        "930000002, App, true, iOS+tvOS",
        "930000008, App, true, iOS+macOS",
        "930000009, App, true, macOS",
        "930000101, Book, false, iOS"
    })
    void an_item_tells_what_can_be_owned_of_it(String adamId, String type, boolean forDevices, String platforms) {
        var item = shelves.item(adamId).orElseThrow().storeItem();

        assertThat(item.productType()).isEqualTo(type);
        assertThat(item.deviceAssignable()).isEqualTo(forDevices);
        assertThat(item.revocable()).isEqualTo(forDevices);
        assertThat(String.join("+", item.supportedPlatforms())).isEqualTo(platforms);
    }

    @Test
    void an_item_is_written_down_and_read_again() {
        assertThat(shelves.items())
                .allSatisfy(item ->
                        assertThat(CatalogForm.read(CatalogForm.write(item))).isEqualTo(item));
        assertThat(CatalogForm.write(shelves.items().get(0)).propertyNames())
                .containsExactlyInAnyOrderElementsOf(CatalogForm.MEMBERS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"adamId\":\"x\",\"name\":\"A\"}",
                "{\"adamId\":\"1\"}",
                "{\"adamId\":\"1\",\"name\":\"A\",\"color\":\"red\"}",
                "{\"adamId\":\"1\",\"name\":\"A\",\"kind\":\"FILM\"}"
            })
    void an_item_needs_a_number_a_name_and_words_that_exist(String form) {
        assertThatThrownBy(() -> put(form)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_item_that_was_removed_is_unknown() {
        shelves.remove("910000001");

        assertThat(result(lookup("910000001", "de", "enterprisestore")).isMissingNode())
                .isTrue();
        assertThat(shelves.item("910000001")).isEmpty();
    }

    @Test
    void faults_and_outages_concern_the_store_too() {
        faults.onNext(MetadataLookup.PATH).status(503).retryAfter(30).once();

        assertThat(get(lookup("910000001", "de", "enterprisestore")).statusCode())
                .isEqualTo(503);
        assertThat(get(lookup("910000001", "de", "enterprisestore")).statusCode())
                .isEqualTo(200);
        assertThat(post(MetadataLookup.PATH, "").statusCode()).isEqualTo(405);
        faults.away(Duration.ofHours(1), Outage.ANNOUNCED);
        assertThat(get("/lookup?id=910000001").headers().firstValue("Retry-After"))
                .contains("120");
    }

    private void put(String form) {
        shelves.put(CatalogForm.read((ObjectNode) JsonMapper.shared().readTree(form)));
    }

    private JsonNode result(String path, String... headers) {
        var results = json(path, headers).path("results");
        return List.copyOf(results.propertyNames()).stream()
                .findFirst()
                .map(results::path)
                .orElseGet(() -> results.path("none"));
    }

    private static String lookup(String id, String country, String platform) {
        return MetadataLookup.PATH + "?version=2&id=" + id + "&p=mdm-lockup&caller=MDM&platform=" + platform + "&cc="
                + country + "&l=en";
    }
}
