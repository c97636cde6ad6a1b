package dev.espalier.mdm.apple.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;

class EscrowKeyTest {

    @Example
    void the_vector_comes_out() {
        byte[] code = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f");

        assertThat(EscrowKey.of(code)).isEqualTo("c5ced1d0c51459c1a887866a5868dd3e9e6f4fc4a8c244f3f9eb9383c0f8aecb");
    }

    /** The platform takes characters instead of bytes, so that it can be asked about some codes only. */
    @Property(tries = 5)
    void the_platform_computes_the_same(@ForAll @AlphaChars @NumericChars @StringLength(16) String code)
            throws Exception {
        var key = new PBEKeySpec(code.toCharArray(), new byte[4], 50_000, 256);
        byte[] theirs = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(key)
                .getEncoded();

        assertThat(EscrowKey.of(code.getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(HexFormat.of().formatHex(theirs));
    }
}
