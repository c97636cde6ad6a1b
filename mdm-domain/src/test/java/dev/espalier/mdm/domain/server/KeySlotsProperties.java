package dev.espalier.mdm.domain.server;

import static dev.espalier.mdm.domain.Examples.aKey;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.Size;

@Tag("S1")
@PropertyDefaults(tries = 1000, edgeCases = EdgeCasesMode.NONE)
class KeySlotsProperties {

    /** What people do, in any order. */
    enum Step {
        MAKE_A_NEW_KEY,
        UPLOAD_THE_CERTIFICATE,
        DOWNLOAD_A_TOKEN,
        BRING_THE_TOKEN
    }

    @Property
    void after_any_sequence_of_steps_some_slot_opens_the_token_in_use(@ForAll @Size(max = 30) List<Step> steps) {
        var story = new Story();

        steps.forEach(story::take);

        assertThat(story.slots.inOrder()).contains(story.inUse);
        assertThat(story.slots.current()).contains(story.inUse);
    }

    @Property
    void after_any_sequence_of_steps_the_certificate_for_the_portal_leads_to_a_token_that_opens(
            @ForAll @Size(max = 30) List<Step> steps) {
        var story = new Story();
        steps.forEach(story::take);

        story.take(Step.UPLOAD_THE_CERTIFICATE);
        story.take(Step.DOWNLOAD_A_TOKEN);
        story.take(Step.BRING_THE_TOKEN);

        assertThat(story.inUse).isEqualTo(story.downloadedFor);
        assertThat(story.slots.current()).contains(story.downloadedFor);
        assertThat(story.slots.staged()).isEmpty();
    }

    @Property
    void a_token_for_the_certificate_in_use_opens_however_many_keys_were_made_meanwhile(
            @ForAll @Size(max = 30) List<Step> steps) {
        var story = new Story();
        steps.forEach(story::take);
        var downloadedFor = story.inUse;

        story.take(Step.MAKE_A_NEW_KEY);
        story.take(Step.MAKE_A_NEW_KEY);

        assertThat(story.slots.inOrder()).contains(downloadedFor);
    }

    /** An integration and its portal; a token is known by the key that it was encrypted for. */
    private static final class Story {

        private ServerKey inUse = aKey();
        private ServerKey atPortal = inUse;
        private ServerKey downloadedFor = inUse;
        private KeySlots slots = KeySlots.staging(inUse).promoted(inUse);

        void take(Step step) {
            switch (step) {
                case MAKE_A_NEW_KEY -> slots = slots.restaged(aKey());
                case UPLOAD_THE_CERTIFICATE -> atPortal = slots.forPortal();
                case DOWNLOAD_A_TOKEN -> downloadedFor = atPortal;
                case BRING_THE_TOKEN -> bring();
            }
        }

        private void bring() {
            if (slots.inOrder().contains(downloadedFor)) {
                slots = slots.promoted(downloadedFor);
                inUse = downloadedFor;
            }
        }
    }
}
