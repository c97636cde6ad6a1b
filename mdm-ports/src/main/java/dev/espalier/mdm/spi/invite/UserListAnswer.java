package dev.espalier.mdm.spi.invite;

import java.util.function.Function;

/** What came of asking for a page of users. */
public sealed interface UserListAnswer {

    /**
     * Handles the three answers.
     *
     * @param page for a page
     * @param versionRefused for a version that Apple does not know any more (9721): read everything
     * @param outOfRange for a page that is not there any more (9650): the list has become shorter
     * @param <T> the result
     * @return what the matching function answered
     */
    <T> T match(
            Function<UserPage, T> page, Function<VersionRefused, T> versionRefused, Function<OutOfRange, T> outOfRange);

    /**
     * A page.
     *
     * @param page the page
     */
    record Listed(UserPage page) implements UserListAnswer {
        @Override
        public <T> T match(
                Function<UserPage, T> page,
                Function<VersionRefused, T> versionRefused,
                Function<OutOfRange, T> outOfRange) {
            return page.apply(this.page);
        }
    }

    /** Apple does not know the version. */
    record VersionRefused() implements UserListAnswer {
        @Override
        public <T> T match(
                Function<UserPage, T> page,
                Function<VersionRefused, T> versionRefused,
                Function<OutOfRange, T> outOfRange) {
            return versionRefused.apply(this);
        }
    }

    /** The list has fewer pages. */
    record OutOfRange() implements UserListAnswer {
        @Override
        public <T> T match(
                Function<UserPage, T> page,
                Function<VersionRefused, T> versionRefused,
                Function<OutOfRange, T> outOfRange) {
            return outOfRange.apply(this);
        }
    }
}
