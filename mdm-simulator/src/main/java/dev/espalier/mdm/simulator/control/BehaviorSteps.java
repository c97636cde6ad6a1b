package dev.espalier.mdm.simulator.control;

import dev.espalier.mdm.simulator.Behavior;
import dev.espalier.mdm.simulator.Choice;
import dev.espalier.mdm.simulator.http.Reply;

/** What the simulator does where Apple's documents leave a choice. */
final class BehaviorSteps {

    private final Behavior behavior;

    BehaviorSteps(Behavior behavior) {
        this.behavior = behavior;
    }

    void addTo(ControlTable table) {
        table.add("GET /behavior", "every choice and its value", call -> show())
                .add("PUT /behavior", "make choices: name and value of each", this::set)
                .add("POST /behavior/shuffle", "pick among the alternatives: seed", this::shuffle)
                .add("DELETE /behavior", "back to the defaults", call -> reset());
    }

    private Reply show() {
        var view = ControlCall.object();
        Choice.all()
                .forEach(choice -> view.put(choice.name(), behavior.get(choice).toString()));
        return Views.of(view);
    }

    private Reply set(ControlCall call) {
        call.body()
                .properties()
                .forEach(choice ->
                        behavior.set(choice.getKey(), choice.getValue().asString()));
        return show();
    }

    private Reply shuffle(ControlCall call) {
        behavior.shuffle(call.body().path("seed").asLong(1));
        return show();
    }

    private Reply reset() {
        behavior.reset();
        return show();
    }
}
