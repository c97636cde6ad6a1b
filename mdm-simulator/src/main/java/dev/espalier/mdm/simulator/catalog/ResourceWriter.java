package dev.espalier.mdm.simulator.catalog;

import dev.espalier.mdm.simulator.CatalogItem;
import dev.espalier.mdm.simulator.CatalogItem.Kind;
import dev.espalier.mdm.simulator.CatalogItem.Visibility;
import java.net.URI;
import tools.jackson.databind.node.ObjectNode;

/** Writes an item as the metadata for developers shows it. */
public final class ResourceWriter {

    private static final int LARGEST = 1024;

    private final URI store;

    /**
     * Creates a writer.
     *
     * @param store the address under which clients reach the pictures
     */
    public ResourceWriter(URI store) {
        this.store = store;
    }

    void write(ObjectNode node, CatalogItem item, String country, boolean withVersion) {
        boolean book = item.kind() == Kind.BOOK;
        var type = book ? "books" : "apps";
        node.put("id", item.adamId())
                .put("type", type)
                .put("href", MetadataApi.FOLDER + country + "/" + type + "/" + item.adamId());
        var attributes = node.putObject("attributes").put("name", item.name()).put("artistName", item.seller());
        item.deviceFamilies().forEach(attributes.putArray("deviceFamilies")::add);
        if (book) {
            artwork(attributes, item);
            return;
        }
        attributes
                .put("isB2BCustomApp", item.visibility() == Visibility.CUSTOM)
                .put("isVppDeviceBasedLicensingEnabled", true);
        var system = item.kind() == Kind.MAC_APP ? "osx" : "ios";
        platform(attributes.putObject("platformAttributes").putObject(system), item, withVersion);
    }

    private void platform(ObjectNode node, CatalogItem item, boolean withVersion) {
        node.put("bundleId", item.bundleId())
                .put("externalVersionId", MetadataLookup.externalId(item))
                .put("minimumOSVersion", item.minimumOs())
                .put("seller", item.seller());
        artwork(node, item);
        if (withVersion) {
            node.putObject("latestVersionInfo").put("versionDisplay", item.version());
        }
    }

    private void artwork(ObjectNode node, CatalogItem item) {
        node.putObject("artwork")
                .put("url", Pictures.template(store, item))
                .put("width", LARGEST)
                .put("height", LARGEST);
    }
}
