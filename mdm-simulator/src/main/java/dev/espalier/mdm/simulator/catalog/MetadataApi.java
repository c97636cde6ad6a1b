package dev.espalier.mdm.simulator.catalog;

import dev.espalier.mdm.simulator.CatalogItem;
import dev.espalier.mdm.simulator.CatalogItem.Kind;
import dev.espalier.mdm.simulator.CatalogItem.Visibility;
import dev.espalier.mdm.simulator.StoreCatalog;
import dev.espalier.mdm.simulator.http.Reply;
import dev.espalier.mdm.simulator.http.Request;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The metadata for developers: a signed token opens it, and a content token as well what is not for everybody. */
public final class MetadataApi {

    /** Where the service is. */
    public static final String FOLDER = "/v1/catalog/";

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final Pattern PATH = Pattern.compile(
            "/v1/catalog/([a-z]{2})/(?:(apps|books)(?:/([0-9]+))?|stoken-authenticated-(apps|books|purchases)|search)");
    private static final Set<String> PLATFORMS = Set.of("appletv", "ipad", "iphone", "mac", "realityDevice", "web");

    private final StoreCatalog catalog;
    private final KeyRing keys;
    private final ResourceWriter resources;
    private final Predicate<String> honored;

    /**
     * Creates the service.
     *
     * @param catalog what there is
     * @param keys who may ask
     * @param resources writes answers
     * @param honored tells whether a content token is valid
     */
    public MetadataApi(StoreCatalog catalog, KeyRing keys, ResourceWriter resources, Predicate<String> honored) {
        this.catalog = catalog;
        this.keys = keys;
        this.resources = resources;
        this.honored = honored;
    }

    public Reply answer(Request request) {
        var token = request.header("Authorization").orElse("");
        if (!token.startsWith("Bearer ") || !keys.honors(token.substring("Bearer ".length()))) {
            return problem(401, "40100", "Unauthorized", "developer token not valid");
        }
        var path = PATH.matcher(request.path());
        if (!path.matches()) {
            return problem(404, "40400", "Not Found", "no such resource");
        }
        return path.group(4) != null ? owned(path, request) : open(path, request);
    }

    private Reply owned(Matcher path, Request request) {
        boolean purchases = path.group(4).equals("purchases");
        var ids = purchases
                ? Stream.concat(ids(request, "ids[apps]"), ids(request, "ids[books]"))
                        .toList()
                : ids(request, "ids").toList();
        if (ids.isEmpty() || Cookies.of(request).get("itvt").filter(honored).isEmpty()) {
            return problem(403, "40300", "Forbidden", "sToken not valid or ids empty");
        }
        return list(path, request, items(ids).filter(item -> purchases || isOf(item, path.group(4))), path.group(4));
    }

    private Reply open(Matcher path, Request request) {
        if (path.group(2) == null) {
            return search(path, request);
        }
        var ids = path.group(3) == null ? ids(request, "ids").toList() : List.of(path.group(3));
        var found = items(ids)
                .filter(item -> item.visibility() == Visibility.PUBLIC && isOf(item, path.group(2)))
                .toList();
        boolean nothing = path.group(3) != null && found.stream().noneMatch(item -> item.offeredIn(path.group(1)));
        return nothing
                ? problem(404, "40400", "Not Found", "no such resource")
                : list(path, request, found.stream(), path.group(2));
    }

    private Reply search(Matcher path, Request request) {
        var term = request.parameter("term").orElse("").toLowerCase(Locale.ROOT);
        var types = ids(request, "types").toList();
        var answer = MAPPER.createObjectNode();
        var results = answer.putObject("results");
        types.stream()
                .filter(type -> type.equals("apps") || type.equals("books"))
                .forEach(type -> write(
                        results.putObject(type),
                        path.group(1),
                        request,
                        catalog.items().stream()
                                .filter(item -> item.visibility() == Visibility.PUBLIC && isOf(item, type))
                                .filter(item ->
                                        item.name().toLowerCase(Locale.ROOT).contains(term))));
        return reply(200, answer);
    }

    private Reply list(Matcher path, Request request, Stream<CatalogItem> items, String type) {
        if (type.equals("apps")
                && request.parameter("platform").filter(PLATFORMS::contains).isEmpty()) {
            return problem(400, "40005", "Invalid Parameter Value", "platform is missing or unknown");
        }
        var answer = MAPPER.createObjectNode();
        write(answer, path.group(1), request, items);
        return reply(200, answer);
    }

    private void write(ObjectNode answer, String country, Request request, Stream<CatalogItem> items) {
        var data = answer.putArray("data");
        boolean extended = ids(request, "extend[apps]").anyMatch("latestVersionInfo"::equals);
        items.filter(item -> item.offeredIn(country))
                .forEach(item -> resources.write(data.addObject(), item, country, extended));
    }

    private Stream<CatalogItem> items(List<String> ids) {
        return ids.stream().flatMap(id -> catalog.item(id).stream());
    }

    private static boolean isOf(CatalogItem item, String type) {
        return type.equals("books") == (item.kind() == Kind.BOOK);
    }

    private static Stream<String> ids(Request request, String parameter) {
        return request.parameters(parameter)
                .flatMap(value -> Stream.of(value.split(",")))
                .filter(id -> !id.isBlank());
    }

    private static Reply problem(int status, String code, String title, String detail) {
        var answer = MAPPER.createObjectNode();
        answer.putArray("errors")
                .addObject()
                .put("id", UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT))
                .put("status", Integer.toString(status))
                .put("code", code)
                .put("title", title)
                .put("detail", detail);
        return reply(status, answer);
    }

    private static Reply reply(int status, ObjectNode answer) {
        return new Reply(status, "application/json;charset=utf-8", Map.of(), MAPPER.writeValueAsBytes(answer));
    }
}
