package dev.espalier.mdm.jdbc;

import java.util.Arrays;

/** Master keys that every test may know. */
final class TestKeys {
    static final MasterKey FIRST = filledWith(1);
    static final MasterKey SECOND = filledWith(2);

    private TestKeys() {}

    private static MasterKey filledWith(int value) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) value);
        return MasterKey.of(key);
    }
}
