package dev.espalier.mdm.sdk;

import static java.util.Objects.requireNonNull;

import dev.espalier.mdm.application.AnnouncingUnitOfWork;
import dev.espalier.mdm.application.Holder;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.StoredDirectory;
import dev.espalier.mdm.application.StoredInventory;
import dev.espalier.mdm.domain.credential.RateBudget;
import dev.espalier.mdm.domain.device.ReleaseBrake;
import dev.espalier.mdm.domain.license.ReturnBrake;
import dev.espalier.mdm.failure.MisuseException;
import dev.espalier.mdm.spi.AppleConnector;
import dev.espalier.mdm.spi.AppleGateways;
import dev.espalier.mdm.spi.IdSource;
import dev.espalier.mdm.spi.Storage;
import dev.espalier.mdm.spi.UnitOfWork;
import dev.espalier.mdm.spi.inventory.Inventory;
import dev.espalier.mdm.spi.invite.InvitationMailer;
import dev.espalier.mdm.spi.invite.InvitationPrompt;
import dev.espalier.mdm.spi.journal.JournalListener;
import dev.espalier.mdm.spi.people.Directory;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Wires an {@link Mdm}. Storage and Apple have to be given; everything else has a usual value. */
public final class MdmBuilder {
    private @Nullable Storage storage;
    private @Nullable AppleConnector apple;
    private @Nullable Inventory inventory;
    private @Nullable Directory directory;
    private @Nullable InvitationMailer mailer;
    private @Nullable InvitationPrompt prompt;
    private Locale language = Locale.ENGLISH;
    private String advice =
            "Accept with the Apple Account that is signed in on your device: with any other, nothing can be"
                    + " installed on it.";
    private boolean sharedStorage;
    private @Nullable Executor executor;
    private InstantSource clock = InstantSource.system();
    private IdSource ids = IdSource.random();
    private JournalListener listener = account -> {};
    private ReleaseBrake releaseBrake = ReleaseBrake.usual();
    private ReturnBrake returnBrake = ReturnBrake.usual();
    private Duration fullListEvery = Duration.ofDays(7);
    private Duration patience = Duration.ofSeconds(10);
    private RateBudget.Policy rateBudget = RateBudget.Policy.usual();
    private String productName = "Espalier";

    MdmBuilder() {}

    /**
     * Where everything is kept. It is closed with the {@link Mdm}.
     *
     * @param storage the storage
     * @return this builder
     */
    public MdmBuilder storage(Storage storage) {
        this.storage = requireNonNull(storage, "storage");
        this.sharedStorage = false;
        return this;
    }

    /**
     * Where everything is kept, by a storage that the product closes itself.
     *
     * @param storage the storage
     * @return this builder
     */
    public MdmBuilder sharedStorage(Storage storage) {
        storage(storage);
        this.sharedStorage = true;
        return this;
    }

    /**
     * The way to Apple.
     *
     * @param apple Apple's services
     * @return this builder
     */
    public MdmBuilder apple(AppleConnector apple) {
        this.apple = requireNonNull(apple, "apple");
        return this;
    }

    /**
     * The product's own inventory, in place of the stored one.
     *
     * @param inventory the inventory
     * @return this builder
     */
    public MdmBuilder inventory(Inventory inventory) {
        this.inventory = requireNonNull(inventory, "inventory");
        return this;
    }

    /**
     * The product's own directory of people and classes, in place of the stored one.
     *
     * @param directory the directory
     * @return this builder
     */
    public MdmBuilder directory(Directory directory) {
        this.directory = requireNonNull(directory, "directory");
        return this;
    }

    /**
     * Who sends invitations by mail (rule I3); without one, nobody is invited by mail. The product closes it.
     *
     * @param mailer the mailer
     * @return this builder
     */
    public MdmBuilder invitationMailer(InvitationMailer mailer) {
        this.mailer = requireNonNull(mailer, "mailer");
        return this;
    }

    /**
     * Who shows invitations on people's devices (rule I5); without one, nobody is invited that way.
     *
     * @param prompt the product's way to devices
     * @return this builder
     */
    public MdmBuilder invitationPrompt(InvitationPrompt prompt) {
        this.prompt = requireNonNull(prompt, "prompt");
        return this;
    }

    /**
     * The language of invitations; English by default.
     *
     * @param language the language
     * @param advice the sentence, in that language, that tells to accept with the Apple Account that is signed in on the
     *     device, because nothing can be installed otherwise (rule I10); no invitation leaves without it
     * @return this builder
     * @throws IllegalArgumentException if the sentence is blank
     */
    public MdmBuilder invitationLanguage(Locale language, String advice) {
        if (advice.isBlank()) {
            throw new IllegalArgumentException("Invitations have to say with which Apple Account they are accepted.");
        }
        this.language = requireNonNull(language, "language");
        this.advice = advice;
        return this;
    }

    /**
     * Who fetches a page of devices while another one is stored, by an executor that the product closes itself; threads
     * of our own by default. An executor without a free thread costs time and nothing else.
     *
     * @param executor the executor; one thread for each update that runs at once is enough
     * @return this builder
     */
    public MdmBuilder sharedExecutor(Executor executor) {
        this.executor = requireNonNull(executor, "executor");
        return this;
    }

    /**
     * The time; the system's by default.
     *
     * @param clock the clock
     * @return this builder
     */
    public MdmBuilder clock(InstantSource clock) {
        this.clock = requireNonNull(clock, "clock");
        return this;
    }

    /**
     * Ids and chance; random by default.
     *
     * @param ids the source
     * @return this builder
     */
    public MdmBuilder ids(IdSource ids) {
        this.ids = requireNonNull(ids, "ids");
        return this;
    }

    /**
     * Who is told, after a commit, that a journal has grown.
     *
     * @param listener the listener; it is called by the thread that committed
     * @return this builder
     */
    public MdmBuilder journalListener(JournalListener listener) {
        this.listener = requireNonNull(listener, "listener");
        return this;
    }

    /**
     * How many devices a full list may release without a person's word; 20 % and 50 devices by default.
     *
     * @param brake the brake
     * @return this builder
     */
    public MdmBuilder releaseBrake(ReleaseBrake brake) {
        this.releaseBrake = requireNonNull(brake, "brake");
        return this;
    }

    /**
     * How many holders may lose licenses without a person's word, or because an inventory does not know them; 5 % and 20
     * holders by default.
     *
     * @param brake the brake
     * @return this builder
     */
    public MdmBuilder returnBrake(ReturnBrake brake) {
        this.returnBrake = requireNonNull(brake, "brake");
        return this;
    }

    /**
     * How often all devices are read although a cursor is at hand; every 7 days by default.
     *
     * @param every 1 hour to 30 days
     * @return this builder
     * @throws IllegalArgumentException if it is outside
     */
    public MdmBuilder fullListEvery(Duration every) {
        if (every.compareTo(Duration.ofHours(1)) < 0 || every.compareTo(Duration.ofDays(30)) > 0) {
            throw new IllegalArgumentException("All devices are read every hour at most, every 30 days at least.");
        }
        this.fullListEvery = every;
        return this;
    }

    /**
     * How long a short call waits for another one on the same integration; 10 seconds by default.
     *
     * @param patience zero or more
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public MdmBuilder patience(Duration patience) {
        if (patience.isNegative()) {
            throw new IllegalArgumentException("A call waits for zero or more.");
        }
        this.patience = patience;
        return this;
    }

    /**
     * How many calls to Apple a server's integration may make, over all machines; 6000 at once and 600 a minute by
     * default. When they are spent, the integration waits.
     *
     * @param policy how the budget fills up
     * @return this builder
     */
    public MdmBuilder rateBudget(RateBudget.Policy policy) {
        this.rateBudget = requireNonNull(policy, "policy");
        return this;
    }

    /**
     * What people know the product by. People at other products read it on a unit of Apps and Books that is ours (rule
     * A3); "Espalier" by default.
     *
     * @param name 1 to 60 characters on one line
     * @return this builder
     * @throws IllegalArgumentException if it is something else
     */
    public MdmBuilder productName(String name) {
        if (name.isBlank() || name.length() > 60 || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A product's name is 1 to 60 characters on one line.");
        }
        this.productName = name;
        return this;
    }

    /**
     * Wires everything.
     *
     * @return the product's Apple side
     * @throws MisuseException if storage or Apple is missing
     */
    public Mdm build() {
        if (storage == null || apple == null) {
            throw new MisuseException("Give the builder a storage and a way to Apple before build().");
        }
        Storage kept = storage;
        InstantSource millis = () -> clock.instant().truncatedTo(ChronoUnit.MILLIS);
        AppleGateways gateways = apple.connect(kept.vault(), millis);
        var ours = new OwnThreads();
        var ports = ports(kept, gateways, executor == null ? ours : executor, millis);
        return new Mdm(ports, Holder.ours(machine(), ids.next()), closing(gateways, ours, kept, sharedStorage));
    }

    private Ports ports(Storage kept, AppleGateways gateways, Executor threads, InstantSource millis) {
        UnitOfWork unitOfWork = new AnnouncingUnitOfWork(kept.unitOfWork(), listener);
        return new Ports(
                unitOfWork,
                kept.leases(),
                kept.vault(),
                gateways,
                inventory == null ? new StoredInventory(unitOfWork) : inventory,
                directory == null ? new StoredDirectory(unitOfWork) : directory,
                new Ports.Letters(mailer, prompt, language, advice),
                threads,
                millis,
                ids,
                settings());
    }

    private Ports.Settings settings() {
        var identity = new Ports.Identity(productName, machine());
        return new Ports.Settings(
                new Ports.Brakes(releaseBrake, returnBrake), fullListEvery, patience, rateBudget, identity);
    }

    private static AutoCloseable closing(AppleGateways gateways, OwnThreads ours, Storage storage, boolean shared) {
        return () -> {
            gateways.close();
            ours.close();
            if (!shared) {
                storage.close();
            }
        };
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName().replace(' ', '-');
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
