package dev.espalier.mdm.domain.content;

import dev.espalier.mdm.domain.access.Refusal;
import java.util.function.Function;

/** What came of reading a file that should be a content token. */
public sealed interface ContentReading {

    /**
     * Handles both results.
     *
     * @param token for a content token
     * @param unreadable for any other file
     * @param <T> the answer
     * @return what the matching function answered
     */
    <T> T match(Function<ContentToken, T> token, Function<Refusal, T> unreadable);

    /**
     * A content token.
     *
     * @param token what the file holds
     */
    record Opened(ContentToken token) implements ContentReading {
        @Override
        public <T> T match(Function<ContentToken, T> token, Function<Refusal, T> unreadable) {
            return token.apply(this.token);
        }
    }

    /**
     * A file that is no content token.
     *
     * @param reason one of the reasons {@code FILE_…} of {@link ContentRefusal}
     */
    record Unreadable(Refusal reason) implements ContentReading {
        @Override
        public <T> T match(Function<ContentToken, T> token, Function<Refusal, T> unreadable) {
            return unreadable.apply(reason);
        }
    }
}
