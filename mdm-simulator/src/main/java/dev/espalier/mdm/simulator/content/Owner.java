package dev.espalier.mdm.simulator.content;

import dev.espalier.mdm.simulator.OrganizationKind;
import java.util.function.Predicate;

/**
 * The organization that a unit belongs to, as far as content is concerned.
 *
 * @param id customer number
 * @param name its name
 * @param kind which portal it uses
 * @param hasAccount whether it has such a Managed Apple Account
 */
public record Owner(String id, String name, OrganizationKind kind, Predicate<String> hasAccount) {

    public String platform() {
        return kind == OrganizationKind.BUSINESS ? "enterprisestore" : "volumestore";
    }

    public String website() {
        return kind == OrganizationKind.BUSINESS ? "https://business.apple.com" : "https://school.apple.com";
    }
}
