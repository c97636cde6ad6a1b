package dev.espalier.mdm.specification.license;

import static org.assertj.core.api.Assertions.assertThat;

/** The journal's numbers explain every number of the mirror. */
final class Explained {

    private Explained() {}

    static void by(Campus campus) {
        var sums = campus.licenses().sums(Campus.query());
        assertThat(campus.told("license.assignments-found", "found") - campus.told("license.assignments-gone", "gone"))
                .as("assignments")
                .isEqualTo(campus.mirrored().size());
        assertThat(counted(campus, "total")).as("total").isEqualTo(sums.total());
        assertThat(counted(campus, "assigned")).as("assigned").isEqualTo(sums.assigned());
        assertThat(campus.told("license.counts-changed", "assets") - campus.told("license.assets-gone", "assets"))
                .as("assets")
                .isEqualTo(sums.assets());
    }

    private static long counted(Campus campus, String number) {
        return campus.told("license.counts-changed", number) + campus.told("license.assets-gone", number);
    }
}
