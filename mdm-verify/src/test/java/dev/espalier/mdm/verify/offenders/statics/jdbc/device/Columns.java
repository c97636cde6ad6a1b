package dev.espalier.mdm.verify.offenders.statics.jdbc.device;

import java.util.List;

final class Columns {
    static final List<String> ALL = List.of("serial", "status");
}
