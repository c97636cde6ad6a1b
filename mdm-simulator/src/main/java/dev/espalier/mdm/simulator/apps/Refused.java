package dev.espalier.mdm.simulator.apps;

import dev.espalier.mdm.simulator.content.AssetKey;
import dev.espalier.mdm.simulator.content.Problem;
import java.util.Collection;
import java.util.List;

/** A request that is refused as a whole: nothing was done. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final int status;
    private final transient List<AssetKey> assets;
    private final transient List<String> users;

    private Refused(int number, int status, Collection<AssetKey> assets, Collection<String> users) {
        super(Integer.toString(number), null, false, false);
        this.problem = Problem.of(number);
        this.status = status == 0 ? problem.status() : status;
        this.assets = List.copyOf(assets);
        this.users = List.copyOf(users);
    }

    static Refused with(int number) {
        return new Refused(number, 0, List.of(), List.of());
    }

    /** For errors whose status is none that the documents give to the number. */
    static Refused with(int number, int status) {
        return new Refused(number, status, List.of(), List.of());
    }

    static Refused becauseOf(int number, Collection<AssetKey> assets) {
        return new Refused(number, 0, assets, List.of());
    }

    static Refused becauseOfUsers(int number, Collection<String> users) {
        return new Refused(number, 0, List.of(), users);
    }

    static Refused invalid() {
        return with(9602);
    }

    /** An argument that is not what it should be. */
    static void unless(boolean fits, int number) {
        if (!fits) {
            throw with(number);
        }
    }

    Problem problem() {
        return problem;
    }

    int status() {
        return status;
    }

    List<AssetKey> assets() {
        return assets;
    }

    List<String> users() {
        return users;
    }
}
