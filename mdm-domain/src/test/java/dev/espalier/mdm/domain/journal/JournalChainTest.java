package dev.espalier.mdm.domain.journal;

import static dev.espalier.mdm.domain.Examples.ADA;
import static dev.espalier.mdm.domain.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JournalChainTest {

    private static final String SALT = "00112233445566778899aabbccddeeff";
    private static final Details DETAILS = Details.none().with("before", "Library");

    @Test
    void what_is_sealed_is_the_previous_link_number_time_who_and_what_and_the_digest_each_text_after_its_length()
            throws IOException {
        var head = new JournalHead(41, "ab".repeat(32));
        var sealed = new ArrayList<byte[]>();

        JournalChain.append(head, event(), SALT, message -> {
            sealed.add(message);
            return new byte[32];
        });

        var expected = new ByteArrayOutputStream();
        var data = new DataOutputStream(expected);
        data.write(HexFormat.of().parseHex("ab".repeat(32)));
        data.writeLong(42);
        data.writeLong(NOW.toEpochMilli());
        for (String text : new String[] {"server.renewed", "ADMINISTRATOR", "u-17", "location", "Zürich"}) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            data.writeLong(bytes.length);
            data.write(bytes);
        }
        data.write(HexFormat.of().parseHex(JournalChain.digest(SALT, DETAILS)));
        assertThat(sealed).containsExactly(expected.toByteArray());
    }

    @Test
    void the_digest_of_details_is_the_hash_of_the_salt_and_their_text() throws GeneralSecurityException {
        var sha = MessageDigest.getInstance("SHA-256");
        sha.update(HexFormat.of().parseHex(SALT));
        sha.update("before=Library".getBytes(StandardCharsets.UTF_8));

        assertThat(JournalChain.digest(SALT, DETAILS)).isEqualTo(HexFormat.of().formatHex(sha.digest()));
    }

    @Test
    void an_entry_keeps_the_particulars_with_their_salt_until_they_are_erased() {
        var entry = JournalChain.append(JournalHead.empty(), event(), SALT, message -> new byte[32]);
        var erased =
                JournalEntry.builder().from(entry).details(Optional.empty()).build();

        assertThat(entry.details()).contains(new SaltedDetails(SALT, DETAILS));
        assertThat(entry.particulars()).isEqualTo(DETAILS);
        assertThat(erased.particulars()).isEqualTo(Details.none());
    }

    private static JournalEvent event() {
        return JournalEvent.builder()
                .kind("server.renewed")
                .subject(new Subject("location", "Zürich"))
                .actor(ADA)
                .at(NOW)
                .details(DETAILS)
                .build();
    }
}
