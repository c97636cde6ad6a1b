package dev.espalier.mdm.testkit.contract;

import static dev.espalier.mdm.testkit.server.Servers.aServerDraft;
import static dev.espalier.mdm.testkit.server.Servers.aServerIntegration;
import static dev.espalier.mdm.testkit.server.Servers.anIntegrationId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.domain.server.ServerDraft;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.failure.StaleVersionException;
import dev.espalier.mdm.testkit.server.TestKeys;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Drafts are kept whole, change by version, and go when they are completed. */
public interface ServerDraftsContract extends StorageContract {

    /** A draft is kept with its key and certificate. */
    @Test
    default void a_draft_comes_back_whole() {
        var account = anOpenAccount();
        var draft = added(account);

        assertThat(in(account).servers().draft(draft.id())).contains(draft);
        assertThat(in(account).servers().draft(draft.id()).orElseThrow().certificate())
                .isEqualTo(draft.certificate());
    }

    /** What nobody added is not there, and another account's is not either. */
    @Test
    default void a_draft_that_is_not_ours_is_not_there() {
        var draft = added(anOpenAccount());
        var another = anOpenAccount();

        assertThat(in(another).servers().draft(draft.id())).isEmpty();
        assertThat(in(another).servers().draft(anIntegrationId())).isEmpty();
        assertThat(in(another).servers().drafts("", 10).items()).isEmpty();
    }

    /** A new key is stored under the next version. */
    @Test
    default void an_updated_draft_is_stored_under_the_next_version() {
        var account = anOpenAccount();
        var draft = added(account);
        var rekeyed = draft.rekeyed(TestKeys.second());

        in(account).servers().updateDraft(rekeyed);

        assertThat(in(account).servers().draft(draft.id()))
                .contains(ServerDraft.builder()
                        .from(rekeyed)
                        .version(draft.version().next())
                        .build());
    }

    /** A second update from the same state is refused. */
    @Test
    default void an_update_of_a_draft_from_an_old_version_is_refused() {
        var account = anOpenAccount();
        var draft = added(account);
        in(account).servers().updateDraft(draft.rekeyed(TestKeys.second()));

        assertThatThrownBy(() -> in(account).servers().updateDraft(draft.rekeyed(TestKeys.third())))
                .isInstanceOf(StaleVersionException.class);
    }

    /** A removed draft is gone and cannot be changed any more. */
    @Test
    default void a_removed_draft_is_gone_for_reading_updating_and_removing() {
        var account = anOpenAccount();
        var draft = added(account);

        in(account).servers().removeDraft(draft);

        assertThat(in(account).servers().draft(draft.id())).isEmpty();
        assertThatThrownBy(() -> in(account).servers().updateDraft(draft)).isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> in(account).servers().removeDraft(draft)).isInstanceOf(StaleVersionException.class);
    }

    /** A draft that was changed cannot be removed from its old state. */
    @Test
    default void removing_a_draft_from_an_old_version_is_refused() {
        var account = anOpenAccount();
        var draft = added(account);
        in(account).servers().updateDraft(draft.rekeyed(TestKeys.second()));

        assertThatThrownBy(() -> in(account).servers().removeDraft(draft)).isInstanceOf(StaleVersionException.class);

        assertThat(in(account).servers().draft(draft.id())).isPresent();
    }

    /** A draft becomes an integration of the same id in one transaction. */
    @Test
    default void a_draft_can_give_way_to_an_integration_with_its_id() {
        var account = anOpenAccount();
        var draft = added(account);
        var server = aServerIntegration().id(draft.id()).build();

        write(account, stores -> {
            stores.servers().removeDraft(draft);
            stores.servers().add(server);
        });

        assertThat(in(account).servers().draft(draft.id())).isEmpty();
        assertThat(in(account).servers().find(draft.id())).contains(server);
    }

    /** The list shows all drafts by their ids, in pages. */
    @Test
    default void the_list_of_drafts_shows_all_by_id_page_by_page() {
        var account = anOpenAccount();
        var drafts = IntStream.range(0, 5).mapToObj(number -> added(account)).toList();

        var listed = all(after -> in(account).servers().drafts(after, 2));

        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(drafts)
                .isSortedAccordingTo(Comparator.comparing(draft -> draft.id().toString()));
    }

    private ServerDraft added(AccountId account) {
        var draft = aServerDraft().build();
        in(account).servers().addDraft(draft);
        return draft;
    }
}
