package dev.espalier.mdm.simulator.enrollment;

import dev.espalier.mdm.simulator.http.Reply;

/** Answers one kind of call, or throws {@link Refused}. */
@FunctionalInterface
interface Endpoint {
    Reply answer(Call call);
}
