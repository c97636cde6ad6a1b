package dev.espalier.mdm.simulator.apps;

import tools.jackson.databind.node.ObjectNode;

/** Answers one kind of call, or throws {@link Refused}. What is the same in every answer is added to what it answers. */
@FunctionalInterface
interface Endpoint {
    ObjectNode answer(Call call);
}
