package dev.espalier.mdm.simulator.catalog;

import java.util.Locale;
import java.util.Map;

/** The store's own numbers for countries. */
final class Storefronts {

    private static final Map<String, String> NUMBERS = Map.ofEntries(
            Map.entry("us", "143441"),
            Map.entry("fr", "143442"),
            Map.entry("de", "143443"),
            Map.entry("gb", "143444"),
            Map.entry("at", "143445"),
            Map.entry("be", "143446"),
            Map.entry("nl", "143452"),
            Map.entry("it", "143450"),
            Map.entry("es", "143454"),
            Map.entry("ca", "143455"),
            Map.entry("se", "143456"),
            Map.entry("dk", "143458"),
            Map.entry("ch", "143459"),
            Map.entry("au", "143460"),
            Map.entry("jp", "143462"));

    private Storefronts() {}

    static String number(String country) {
        return NUMBERS.getOrDefault(country.toLowerCase(Locale.ROOT), "143441");
    }

    /** The language that the store of a country speaks first. */
    static String language(String country) {
        var code = country.toLowerCase(Locale.ROOT);
        return switch (code) {
            case "us", "gb", "au", "ca" -> "en-" + code;
            case "at", "ch" -> "de-" + code;
            case "se" -> "sv-se";
            case "dk" -> "da-dk";
            case "jp" -> "ja-jp";
            case "be" -> "nl-be";
            default -> code + "-" + code;
        };
    }
}
