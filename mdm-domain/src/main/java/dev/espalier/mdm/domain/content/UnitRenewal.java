package dev.espalier.mdm.domain.content;

import java.util.function.Function;

/** Whether a token renews the integration of a unit (rule A13). */
public sealed interface UnitRenewal {

    /**
     * Handles both decisions.
     *
     * @param same for a token of the same unit
     * @param other for a token of another one
     * @param <T> the answer
     * @return what the matching function answered
     */
    <T> T match(Function<SameUnit, T> same, Function<OtherUnit, T> other);

    /**
     * The token is for the same unit.
     *
     * @param renewed the integration with the new token
     */
    record SameUnit(ContentIntegration renewed) implements UnitRenewal {
        @Override
        public <T> T match(Function<SameUnit, T> same, Function<OtherUnit, T> other) {
            return same.apply(this);
        }
    }

    /**
     * The token is another unit's: taking it would leave every license of this one behind.
     *
     * @param expected the unit that is integrated
     * @param actual the unit that the token belongs to
     */
    record OtherUnit(UnitDetails expected, UnitDetails actual) implements UnitRenewal {
        @Override
        public <T> T match(Function<SameUnit, T> same, Function<OtherUnit, T> other) {
            return other.apply(this);
        }
    }
}
