package dev.espalier.mdm.simulator.catalog;

import dev.espalier.mdm.simulator.CatalogItem;
import dev.espalier.mdm.simulator.StoreCatalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The catalog in memory. */
public final class Shelves implements StoreCatalog {

    private final Map<Long, CatalogItem> items = new ConcurrentSkipListMap<>();

    /** A catalog with the built-in items. */
    public static Shelves stocked() {
        var shelves = new Shelves();
        try (var file = Shelves.class.getResourceAsStream("catalog.json")) {
            JsonMapper.shared()
                    .readTree(file)
                    .values()
                    .forEach(item -> shelves.put(CatalogForm.read((ObjectNode) item)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return shelves;
    }

    @Override
    public List<CatalogItem> items() {
        return List.copyOf(items.values());
    }

    @Override
    public Optional<CatalogItem> item(String adamId) {
        return number(adamId).map(items::get);
    }

    @Override
    public void put(CatalogItem item) {
        items.put(Long.valueOf(item.adamId()), item);
    }

    @Override
    public void remove(String adamId) {
        number(adamId).ifPresent(items::remove);
    }

    private static Optional<Long> number(String adamId) {
        return adamId.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(adamId)) : Optional.empty();
    }
}
