package dev.espalier.mdm.verify.descriptors;

import java.lang.module.ModuleDescriptor;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a module lets others see.
 *
 * @param exports the packages that are exported, a qualified one with its targets
 * @param opens the packages that are opened, each with its targets
 */
record Door(Set<String> exports, Map<String, Set<String>> opens) {

    static Door of(ModuleDescriptor module) {
        var exports = new TreeSet<String>();
        module.exports()
                .forEach(export -> exports.add(
                        export.isQualified() ? export.source() + " to " + export.targets() : export.source()));
        var opens = new TreeMap<String, Set<String>>();
        module.opens().forEach(open -> opens.put(open.source(), open.targets()));
        return new Door(exports, opens);
    }
}
