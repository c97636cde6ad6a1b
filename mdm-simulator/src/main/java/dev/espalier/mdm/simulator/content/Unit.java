package dev.espalier.mdm.simulator.content;

import dev.espalier.mdm.simulator.ContentChoice;
import dev.espalier.mdm.simulator.ContentTokenKind;
import dev.espalier.mdm.simulator.InvitationOutcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An organizational unit as the service for content knows it. Whoever reads or changes it holds the simulator's lock. */
public final class Unit {

    /** What an unknown user is to give back. */
    private static final AssetKey NO_ASSET = new AssetKey("", "");

    private final Setting setting;
    private final Owner owner;
    private final String uId;
    private final String name;
    private final Library library;
    private final Users users;
    private final Registrations registrations;
    private final EventDesk events;
    private final Notifier notifier = new Notifier(this);
    private final ForcedFailures forcedFailures = new ForcedFailures();
    private final Subscriptions subscriptions;
    private final AssetWork assetWork;
    private final UserWork userWork;
    private ClientConfig config = ClientConfig.NONE;
    private String country = "DE";

    public Unit(Setting setting, Owner owner, String name) {
        this.setting = setting;
        this.owner = owner;
        this.name = name;
        this.uId = setting.ids().digits(16);
        this.library = new Library(setting);
        this.users = new Users(setting, owner, library);
        this.registrations = new Registrations(owner, users);
        this.events = new EventDesk(setting, this::seal);
        this.subscriptions = new Subscriptions(this);
        this.assetWork = new AssetWork(this, library, users);
        this.userWork = new UserWork(this, users, registrations);
    }

    public String uId() {
        return uId;
    }

    public String name() {
        return name;
    }

    public Owner owner() {
        return owner;
    }

    public String country() {
        return country;
    }

    public void country(String code) {
        country = code;
    }

    public ClientConfig config() {
        return config;
    }

    public void configure(ClientConfig next) {
        config = next;
    }

    public Library library() {
        return library;
    }

    public Users users() {
        return users;
    }

    public Subscriptions subscriptions() {
        return subscriptions;
    }

    public EventDesk events() {
        return events;
    }

    public Stock stock() {
        return new Stock(this);
    }

    public ContentToken mint(String downloader, ContentTokenKind kind) {
        return new ContentToken(this, downloader, kind);
    }

    public void storeTermsPending(boolean pending) {
        registrations.termsPending(pending);
    }

    public void failNext(int errorNumber, int chunks) {
        forcedFailures.add(errorNumber, chunks);
    }

    /** Notifications so far, as JSON. */
    public List<String> told() {
        return notifier.told();
    }

    /** A notification that says nothing, to be tried out. */
    public ObjectNode testNotification() {
        return notifier.envelope("TEST_NOTIFICATION", JsonMapper.shared().createObjectNode());
    }

    public Event associate(List<Task> tasks) {
        boolean atomic = setting.behavior().get(ContentChoice.CHUNK_ATOMIC);
        var chunks = atomic ? assetWork.associateAtomically(tasks) : assetWork.associate(tasks);
        return events.accept("ASSOCIATE", tasks.size(), chunks);
    }

    /** What somebody else does, over and done with at once. */
    public Event associateAtOnce(List<Task> tasks) {
        return events.carryOut("ASSOCIATE", tasks.size(), assetWork.associate(tasks));
    }

    public Event disassociate(List<Task> tasks) {
        return events.accept("DISASSOCIATE", tasks.size(), assetWork.disassociate(tasks));
    }

    public Event disassociateAtOnce(List<Task> tasks) {
        return events.carryOut("DISASSOCIATE", tasks.size(), assetWork.disassociate(tasks));
    }

    /** Takes back what the targets hold now, as far as it can be taken back; unknown users are tasks that fail. */
    public Event revoke(List<Target> targets) {
        var tasks = new ArrayList<Task>();
        targets.forEach(target -> tasks.addAll(revocable(target)));
        tasks.sort(Comparator.comparingInt(this::place));
        return events.accept("REVOKE", tasks.size(), assetWork.revoke(tasks));
    }

    public Event create(List<UserWish> wishes) {
        return events.accept("CREATE", wishes.size(), userWork.create(wishes));
    }

    public Event createAtOnce(List<UserWish> wishes) {
        return events.carryOut("CREATE", wishes.size(), userWork.create(wishes));
    }

    public Event update(List<UserWish> wishes) {
        return events.accept("UPDATE", wishes.size(), userWork.update(wishes));
    }

    public Event retire(List<UserWish> wishes) {
        return events.accept("RETIRE", wishes.size(), userWork.retire(wishes));
    }

    public Event retireAtOnce(List<UserWish> wishes) {
        return events.carryOut("RETIRE", wishes.size(), userWork.retire(wishes));
    }

    /** What a target holds; if it is a user, with all records that there are. */
    public List<Assignment> heldBy(Target target) {
        if (!target.user()) {
            return library.heldBy(new DeviceHolder(target.id()));
        }
        return users.records(target.id()).stream()
                .flatMap(user -> library.heldBy(user).stream())
                .toList();
    }

    /** Who waits for an Apple Account with an invitation. */
    public Optional<UserRecord> invited(String inviteCode) {
        return users.invited(inviteCode);
    }

    public InvitationOutcome accept(UserRecord user, String account) {
        var outcome = registrations.accept(user, account);
        if (outcome == InvitationOutcome.ACCEPTED) {
            seal();
            notifier.associated(user);
        }
        return outcome;
    }

    public Setting setting() {
        return setting;
    }

    Notifier notifier() {
        return notifier;
    }

    ForcedFailures forcedFailures() {
        return forcedFailures;
    }

    /** Ends a step: every list that has changed gets a new version. */
    void seal() {
        library.seal();
        users.seal();
    }

    private List<Task> revocable(Target target) {
        var holder = target.user()
                ? users.active(target.id()).<Holder>map(user -> user)
                : Optional.<Holder>of(new DeviceHolder(target.id()));
        return holder.map(who -> library.heldBy(who).stream()
                        .filter(assignment -> assignment.asset().item().revocable())
                        .map(Assignment::task)
                        .toList())
                .orElseGet(() -> List.of(new Task(NO_ASSET, target)));
    }

    private int place(Task task) {
        return library.find(task.asset()).map(asset -> asset.slot).orElse(Integer.MAX_VALUE);
    }
}
