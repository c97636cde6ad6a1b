package dev.espalier.mdm.simulator.catalog;

import dev.espalier.mdm.simulator.CatalogItem;
import dev.espalier.mdm.simulator.CatalogItem.Kind;
import dev.espalier.mdm.simulator.CatalogItem.Visibility;
import dev.espalier.mdm.simulator.StoreCatalog;
import dev.espalier.mdm.simulator.http.Reply;
import dev.espalier.mdm.simulator.http.Request;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** The lookup of the public search: what everybody may buy, without any authentication. */
public final class PublicLookup {

    /** Where the service is. */
    public static final String PATH = "/lookup";

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final List<Integer> SIZES = List.of(60, 100, 512);

    private final StoreCatalog catalog;
    private final URI store;

    /**
     * Creates the service.
     *
     * @param catalog what there is
     * @param store the address under which clients reach it
     */
    public PublicLookup(StoreCatalog catalog, URI store) {
        this.catalog = catalog;
        this.store = store;
    }

    public Reply answer(Request request) {
        var country = request.parameter("country").orElse("us");
        var entity = request.parameter("entity");
        var found = List.of(request.parameter("id").orElse("").split(",")).stream()
                .flatMap(id -> catalog.item(id.trim()).stream())
                .filter(item -> item.visibility() == Visibility.PUBLIC && item.offeredIn(country))
                .filter(item -> matches(item, entity))
                .toList();
        var answer = MAPPER.createObjectNode().put("resultCount", found.size());
        var results = answer.putArray("results");
        found.forEach(item -> describe(item, country, results));
        return Reply.of(200, "text/javascript; charset=utf-8", "").withBody(MAPPER.writeValueAsBytes(answer));
    }

    private static boolean matches(CatalogItem item, Optional<String> entity) {
        return entity.map(word -> switch (word) {
                    case "ebook" -> item.kind() == Kind.BOOK;
                    case "macSoftware" -> item.kind() == Kind.MAC_APP;
                    case "software", "iPadSoftware" -> item.kind() == Kind.IOS_APP;
                    default -> true;
                })
                .orElse(true);
    }

    private void describe(CatalogItem item, String country, ArrayNode results) {
        var node = results.addObject()
                .put("trackId", Long.parseLong(item.adamId()))
                .put("trackName", item.name())
                .put("kind", item.kind().publicWord())
                .put("artistName", item.seller())
                .put("price", item.price())
                .put(
                        "formattedPrice",
                        item.price().signum() == 0 ? "Free" : item.price().toPlainString())
                .put("trackViewUrl", "https://apps.example/" + country + "/id" + item.adamId());
        SIZES.forEach(size -> node.put("artworkUrl" + size, Pictures.address(store, item, size, "jpg")));
        if (item.kind() != Kind.BOOK) {
            node.put("bundleId", item.bundleId())
                    .put("version", item.version())
                    .put("minimumOsVersion", item.minimumOs())
                    .put("sellerName", item.seller())
                    .put("isVppDeviceBasedLicensingEnabled", true);
        }
    }
}
