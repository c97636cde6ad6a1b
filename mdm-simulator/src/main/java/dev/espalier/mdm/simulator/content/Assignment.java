package dev.espalier.mdm.simulator.content;

import tools.jackson.databind.node.ObjectNode;

/** One license with its holder. */
public final class Assignment extends Tracked {

    private final Asset asset;
    private final Holder holder;

    Assignment(Asset asset, Holder holder) {
        this.asset = asset;
        this.holder = holder;
    }

    public Asset asset() {
        return asset;
    }

    public Holder holder() {
        return holder;
    }

    /** Whether its holder can be expected to use it. */
    public boolean inUse() {
        return !(holder instanceof UserRecord user) || user.status().active();
    }

    public Task task() {
        return new Task(asset.key(), holder.target());
    }

    public void writeTo(ObjectNode node) {
        task().writeTo(node);
    }

    /** The same with the state of its user, if it is one's. */
    public void writeWithUserTo(ObjectNode node) {
        writeTo(node);
        if (holder instanceof UserRecord user) {
            node.put("userStatus", user.status().word());
            user.idHash().ifPresent(hash -> node.put("idHash", hash));
        }
    }
}
