package dev.espalier.mdm.simulator.catalog;

import dev.espalier.mdm.simulator.Behavior;
import dev.espalier.mdm.simulator.CatalogItem;
import dev.espalier.mdm.simulator.CatalogItem.Kind;
import dev.espalier.mdm.simulator.CatalogItem.Visibility;
import dev.espalier.mdm.simulator.ContentChoice;
import dev.espalier.mdm.simulator.StoreCatalog;
import dev.espalier.mdm.simulator.http.Reply;
import dev.espalier.mdm.simulator.http.Request;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The metadata for organizations: with a content token it also knows what is not for everybody. */
public final class MetadataLookup {

    /** Where the service is. */
    public static final String PATH = "/WebObjects/MZStorePlatform.woa/wa/lookup";

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final List<Integer> SIZES = List.of(64, 128, 512);
    private static final int LARGEST = 1024;
    private static final long EXTERNAL = 870_000_000L;

    /** Which family each platform asks for; the others ask for all. */
    private static final Map<String, String> FAMILIES =
            Map.of("macappstore", "mac", "macbookstore", "mac", "ipad", "ipad", "iphone", "iphone", "atv", "tvos");

    private final StoreCatalog catalog;
    private final Behavior behavior;
    private final URI store;
    private final Predicate<String> honored;

    /**
     * Creates the service.
     *
     * @param catalog what there is
     * @param behavior the choices
     * @param store the address under which clients reach it
     * @param honored tells whether a content token is valid
     */
    public MetadataLookup(StoreCatalog catalog, Behavior behavior, URI store, Predicate<String> honored) {
        this.catalog = catalog;
        this.behavior = behavior;
        this.store = store;
        this.honored = honored;
    }

    /** An unknown number, a product that is not to be seen and a token that is not honored look the same. */
    public Reply answer(Request request) {
        var country = request.parameter("cc").orElse("us").toLowerCase(Locale.ROOT);
        var answer = MAPPER.createObjectNode();
        var results = answer.putObject("results");
        request.parameter("id")
                .filter(id -> request.parameter("p").orElse("").equals("mdm-lockup"))
                .flatMap(catalog::item)
                .filter(item -> isSeen(item, request) && item.offeredIn(country))
                .filter(item -> isFor(item, request.parameter("platform").orElse("")))
                .ifPresent(item -> results.set(item.adamId(), describe(item, country)));
        answer.put("version", 2).put("isAuthenticated", false);
        meta(answer.putObject("meta"), country);
        return Reply.json(MAPPER.writeValueAsBytes(answer));
    }

    private boolean isSeen(CatalogItem item, Request request) {
        return item.visibility() == Visibility.PUBLIC
                || Cookies.of(request).get("itvt").filter(honored).isPresent();
    }

    private static boolean isFor(CatalogItem item, String platform) {
        var family = FAMILIES.get(platform);
        return family == null || item.deviceFamilies().contains(family);
    }

    private static void meta(ObjectNode meta, String country) {
        meta.putObject("storefront").put("id", Storefronts.number(country)).put("cc", country.toUpperCase(Locale.ROOT));
        meta.putObject("language").put("tag", Storefronts.language(country));
    }

    private ObjectNode describe(CatalogItem item, String country) {
        var node = MAPPER.createObjectNode();
        boolean lists = behavior.get(ContentChoice.ARTWORK_SHAPE).equals("list");
        if (lists) {
            node.put("id", Long.parseLong(item.adamId()));
        } else {
            node.put("id", item.adamId());
        }
        node.put("name", item.name()).put("kind", item.kind().word()).put("artistName", item.seller());
        if (item.kind() != Kind.BOOK) {
            node.put("bundleId", item.bundleId()).put("minimumOSVersion", item.minimumOs());
        }
        item.deviceFamilies().forEach(node.putArray("deviceFamilies")::add);
        artwork(node, item, lists);
        node.put("url", "https://apps.example/" + country + "/" + item.kind().publicWord() + "/id" + item.adamId())
                .put("isB2BCustomApp", item.visibility() == Visibility.CUSTOM)
                .put("isVppDeviceBasedLicensingEnabled", item.kind() != Kind.BOOK);
        offer(node, item);
        return node;
    }

    private void artwork(ObjectNode node, CatalogItem item, boolean lists) {
        if (lists) {
            var pictures = node.putArray("artwork");
            SIZES.forEach(size -> pictures.addObject()
                    .put("width", size)
                    .put("height", size)
                    .put("url", Pictures.address(store, item, size, "png")));
        } else {
            node.putObject("artwork")
                    .put("url", Pictures.template(store, item))
                    .put("width", LARGEST)
                    .put("height", LARGEST)
                    .put("bgColor", item.color().toLowerCase(Locale.ROOT));
        }
    }

    private static void offer(ObjectNode node, CatalogItem item) {
        var offer = node.putArray("offers").addObject();
        offer.put("type", item.price().signum() == 0 ? "get" : "buy").put("price", item.price());
        if (item.kind() != Kind.BOOK) {
            offer.putObject("version")
                    .put("display", item.version())
                    .put("externalId", EXTERNAL + Long.parseLong(item.adamId()) % 1_000_000);
            offer.putArray("assets")
                    .addObject()
                    .put("flavor", item.kind().word())
                    .put("size", 1_000_000 + Long.parseLong(item.adamId()) % 100_000_000);
        }
    }
}
