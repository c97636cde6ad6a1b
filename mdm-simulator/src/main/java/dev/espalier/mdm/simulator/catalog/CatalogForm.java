package dev.espalier.mdm.simulator.catalog;

import dev.espalier.mdm.simulator.CatalogItem;
import dev.espalier.mdm.simulator.CatalogItem.Kind;
import dev.espalier.mdm.simulator.CatalogItem.Visibility;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How an item of the catalog is written down, in the built-in catalog and in the control interface. */
public final class CatalogForm {

    /** The members of an item; all but {@code adamId} and {@code name} may be left out. */
    public static final Set<String> MEMBERS = Set.of(
            "adamId",
            "name",
            "kind",
            "bundleId",
            "seller",
            "version",
            "minimumOs",
            "price",
            "deviceFamilies",
            "storefronts",
            "visibility",
            "color");

    private CatalogForm() {}

    public static CatalogItem read(ObjectNode form) {
        var kind = Kind.valueOf(text(form, "kind", Kind.IOS_APP.name()));
        boolean book = kind == Kind.BOOK;
        return new CatalogItem(
                text(form, "adamId", ""),
                text(form, "name", ""),
                kind,
                text(form, "bundleId", book ? "" : "example.app" + text(form, "adamId", "")),
                text(form, "seller", "Example Soft"),
                text(form, "version", book ? "" : "1.0"),
                text(form, "minimumOs", book ? "" : "17.0"),
                new BigDecimal(text(form, "price", "0")),
                texts(form, "deviceFamilies", families(kind)),
                texts(form, "storefronts", List.of()),
                Visibility.valueOf(text(form, "visibility", Visibility.PUBLIC.name())),
                text(form, "color", "3478F6"));
    }

    public static ObjectNode write(CatalogItem item) {
        var form = JsonMapper.shared()
                .createObjectNode()
                .put("adamId", item.adamId())
                .put("name", item.name())
                .put("kind", item.kind().name())
                .put("bundleId", item.bundleId())
                .put("seller", item.seller())
                .put("version", item.version())
                .put("minimumOs", item.minimumOs())
                .put("price", item.price())
                .put("visibility", item.visibility().name())
                .put("color", item.color());
        item.deviceFamilies().forEach(form.putArray("deviceFamilies")::add);
        item.storefronts().forEach(form.putArray("storefronts")::add);
        return form;
    }

    private static List<String> families(Kind kind) {
        return kind == Kind.MAC_APP ? List.of("mac") : List.of("iphone", "ipad");
    }

    private static String text(ObjectNode form, String member, String otherwise) {
        return form.has(member) ? form.path(member).asString() : otherwise;
    }

    private static List<String> texts(ObjectNode form, String member, List<String> otherwise) {
        return form.has(member)
                ? form.path(member).values().stream().map(JsonNode::asString).toList()
                : otherwise;
    }
}
