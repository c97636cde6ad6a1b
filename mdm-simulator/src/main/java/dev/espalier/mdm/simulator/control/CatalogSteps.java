package dev.espalier.mdm.simulator.control;

import dev.espalier.mdm.simulator.StoreCatalog;
import dev.espalier.mdm.simulator.catalog.CatalogForm;
import dev.espalier.mdm.simulator.http.Reply;

/** What the store offers. */
final class CatalogSteps {

    private final StoreCatalog catalog;

    CatalogSteps(StoreCatalog catalog) {
        this.catalog = catalog;
    }

    void addTo(ControlTable table) {
        table.add("GET /catalog", "what the store offers", call -> all())
                .add("POST /catalog", "offer an app or a book: adamId, name, ...", this::put)
                .add("GET /catalog/{adamId}", "one of them", this::show)
                .add("DELETE /catalog/{adamId}", "as if it had never been there", this::remove);
    }

    private Reply all() {
        var view = ControlCall.object();
        var array = view.putArray("items");
        catalog.items().forEach(item -> array.add(CatalogForm.write(item)));
        return Views.of(view);
    }

    private Reply put(ControlCall call) {
        call.allow(CatalogForm.MEMBERS);
        var item = CatalogForm.read(call.body());
        catalog.put(item);
        return Views.created(CatalogForm.write(item));
    }

    private Reply show(ControlCall call) {
        var adamId = call.part("adamId");
        return catalog.item(adamId)
                .map(item -> Views.of(CatalogForm.write(item)))
                .orElseThrow(() -> new NotThereException("item " + adamId + " in the catalog"));
    }

    private Reply remove(ControlCall call) {
        catalog.remove(call.part("adamId"));
        return Views.done();
    }
}
