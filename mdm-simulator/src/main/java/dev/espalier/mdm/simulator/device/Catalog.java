package dev.espalier.mdm.simulator.device;

import dev.espalier.mdm.simulator.DeviceKind;
import java.util.List;

/** The models that a fleet is made of. */
final class Catalog {

    record Model(String name, String orderText, List<String> colors) {}

    private static final List<Model> IPADS = List.of(
            new Model("iPad (10th generation)", "IPAD 10TH GEN WI-FI 64GB %s-DEU", List.of("BLUE", "SILVER", "PINK")),
            new Model("iPad (A16)", "IPAD A16 WI-FI 128GB %s-DEU", List.of("SILVER", "BLUE", "YELLOW")),
            new Model("iPad Air 11-inch (M3)", "IPAD AIR 11 WI-FI 128GB %s-USA", List.of("SPACE GRAY", "STARLIGHT")),
            new Model("iPad mini (A17 Pro)", "IPAD MINI WI-FI 128GB %s-GBR", List.of("SPACE GRAY", "PURPLE")));
    private static final List<Model> MACS = List.of(
            new Model("MacBook Air", "MBA 13.6 %s/8C GPU/16GB/256GB-DEU", List.of("SKY BLUE", "MIDNIGHT", "SILVER")),
            new Model("MacBook Pro", "MBP 14.2 %s/10C GPU/16GB/512GB-USA", List.of("SPACE BLACK", "SILVER")),
            new Model("iMac", "IMAC 24 %s/8C GPU/16GB/256GB-GBR", List.of("GREEN", "SILVER", "BLUE")));
    private static final List<Model> IPHONES = List.of(
            new Model("iPhone 17", "IPHONE 17 %s 256GB-ZDA", List.of("BLACK", "WHITE", "SAGE")),
            new Model("iPhone 16e", "IPHONE 16E %s 128GB-USA", List.of("BLACK", "WHITE")));
    private static final List<Model> APPLE_TVS =
            List.of(new Model("Apple TV 4K", "APPLE TV 4K WI-FI + ETHERNET 128GB %s", List.of("BLACK")));
    private static final List<Model> VISIONS =
            List.of(new Model("Apple Vision Pro", "APPLE VISION PRO 512GB %s-USA", List.of("SILVER")));

    private Catalog() {}

    static List<Model> models(DeviceKind kind) {
        return switch (kind) {
            case IPAD -> IPADS;
            case MAC -> MACS;
            case IPHONE -> IPHONES;
            case APPLE_TV -> APPLE_TVS;
            case VISION -> VISIONS;
        };
    }
}
