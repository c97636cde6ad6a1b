package dev.espalier.mdm.specification.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.api.content.UnitView;
import dev.espalier.mdm.domain.content.Claim;
import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.content.OwnerMark;
import dev.espalier.mdm.sdk.AccountSession;
import dev.espalier.mdm.specification.School;
import dev.espalier.mdm.specification.content.Library;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** As {@link CrashTest}, for units of Apps and Books. */
class UnitCrashTest {

    @Test
    @Tag("A1")
    @Tag("A2")
    @Tag("A3")
    void integrating_that_dies_at_any_step_ends_with_one_unit_that_is_ours_once_it_is_repeated_and_claimed() {
        Deaths.every(new Story<byte[]>() {
            @Override
            public byte[] prepared(School school) {
                return new Library(school).tokenFile();
            }

            @Override
            public void told(School school, AccountSession session, byte[] file) {
                if (units(session).isEmpty()) {
                    session.content().integrate(Library.LABEL, file).orElseThrow();
                }
                var unit = units(session).get(0).integration();
                if (unit.claim() instanceof Claim.Unclaimed) {
                    session.content().claim(unit.id()).orElseThrow();
                }
            }

            @Override
            public Object end(School school, byte[] file) {
                Deaths.sweep(school);
                var units = units(school.administrator());
                return List.of(units.size(), works(school, units.get(0).integration()));
            }
        });
    }

    @Test
    @Tag("A13")
    void a_renewal_that_dies_at_any_step_ends_with_a_token_that_works_once_it_is_repeated() {
        Deaths.every(new OfUnit() {
            @Override
            public void told(School school, AccountSession session, ContentIntegration unit) {
                session.content()
                        .renew(unit.id(), new Library(school).tokenFile())
                        .orElseThrow();
            }

            @Override
            public Object end(School school, ContentIntegration unit) {
                Deaths.sweep(school);
                var now = now(school, unit);
                return Map.of(
                        "works", works(school, now), "renewed", !now.token().equals(unit.token()));
            }
        });
    }

    @Test
    @Tag("A13")
    void whenever_a_renewal_dies_the_unit_has_a_token_in_the_vault_even_before_anybody_repeats_it() {
        Deaths.everyStep(
                new OfUnit() {
                    @Override
                    public void told(School school, AccountSession session, ContentIntegration unit) {
                        session.content()
                                .renew(unit.id(), new Library(school).tokenFile())
                                .orElseThrow();
                    }

                    @Override
                    public Object end(School school, ContentIntegration unit) {
                        return school.holds(now(school, unit).token().secret());
                    }
                },
                (story, death) -> assertThat(story.afterDeath(death)).isEqualTo(true));
    }

    @Test
    @Tag("A3")
    void a_take_over_that_dies_at_any_step_ends_with_a_unit_of_ours_once_it_is_repeated() {
        Deaths.every(new Story<ContentIntegration>() {
            @Override
            public ContentIntegration prepared(School school) {
                return new Library(school).integratedWhileOwnedByOther();
            }

            @Override
            public void told(School school, AccountSession session, ContentIntegration unit) {
                if (!(now(school, unit).claim() instanceof Claim.Ours)) {
                    session.content().takeOver(unit.id(), Library.OTHER.name()).orElseThrow();
                }
            }

            @Override
            public Object end(School school, ContentIntegration unit) {
                return List.of(
                        works(school, now(school, unit)),
                        school.journal("content.taken-over").size());
            }
        });
    }

    @Test
    @Tag("A3")
    void whenever_a_take_over_dies_we_never_think_that_a_unit_is_ours_whose_mark_is_not() {
        Deaths.everyStep(
                new Story<ContentIntegration>() {
                    @Override
                    public ContentIntegration prepared(School school) {
                        return new Library(school).integratedWhileOwnedByOther();
                    }

                    @Override
                    public void told(School school, AccountSession session, ContentIntegration unit) {
                        session.content()
                                .takeOver(unit.id(), Library.OTHER.name())
                                .orElseThrow();
                    }

                    @Override
                    public Object end(School school, ContentIntegration unit) {
                        boolean believed = now(school, unit).claim() instanceof Claim.Ours;
                        return !believed || marked(school, unit);
                    }
                },
                (story, death) -> assertThat(story.afterDeath(death)).isEqualTo(true));
    }

    @Test
    @Tag("A3")
    void a_claim_that_dies_at_any_step_ends_with_a_unit_of_ours_once_it_is_repeated() {
        Deaths.every(new OfUnit() {
            @Override
            public ContentIntegration prepared(School school) {
                var unit = super.prepared(school);
                school.apple.units().unowned();
                new Library(school).content().look(unit.id()).orElseThrow();
                return unit;
            }

            @Override
            public void told(School school, AccountSession session, ContentIntegration unit) {
                if (!(now(school, unit).claim() instanceof Claim.Ours)) {
                    session.content().claim(unit.id()).orElseThrow();
                }
            }

            @Override
            public Object end(School school, ContentIntegration unit) {
                return works(school, now(school, unit));
            }
        });
    }

    @Test
    @Tag("A14")
    void deleting_that_dies_at_any_step_ends_with_a_deleted_unit_and_no_secret() {
        Deaths.every(new OfUnit() {
            @Override
            public void told(School school, AccountSession session, ContentIntegration unit) {
                if (now(school, unit).active()) {
                    session.content().delete(unit.id(), 0).orElseThrow();
                }
            }

            @Override
            public Object end(School school, ContentIntegration unit) {
                Deaths.sweep(school);
                return List.of(
                        now(school, unit).active(),
                        school.holds(unit.token().secret()),
                        school.journal("content.deleted").size(),
                        school.apple.units().owner().map(OwnerMark::name).orElse(""));
            }
        });
    }

    private abstract static class OfUnit implements Story<ContentIntegration> {
        @Override
        public ContentIntegration prepared(School school) {
            return new Library(school).integrated();
        }
    }

    private static List<UnitView> units(AccountSession session) {
        return session.content().list("", 10).items();
    }

    private static ContentIntegration now(School school, ContentIntegration unit) {
        return new Library(school).now(unit);
    }

    private static boolean works(School school, ContentIntegration unit) {
        return school.holds(unit.token().secret()) && unit.claim() instanceof Claim.Ours && marked(school, unit);
    }

    private static boolean marked(School school, ContentIntegration unit) {
        return school.apple.units().owner().filter(unit.mark()::sameOwner).isPresent();
    }
}
