package dev.espalier.mdm.application;

import static java.util.Objects.requireNonNull;

import dev.espalier.mdm.domain.credential.RateBudget;
import dev.espalier.mdm.domain.device.ReleaseBrake;
import dev.espalier.mdm.domain.device.SyncPlan;
import dev.espalier.mdm.domain.invite.Channel;
import dev.espalier.mdm.domain.invite.InvitationLetter;
import dev.espalier.mdm.domain.license.ReturnBrake;
import dev.espalier.mdm.spi.AppleGateways;
import dev.espalier.mdm.spi.IdSource;
import dev.espalier.mdm.spi.Lease;
import dev.espalier.mdm.spi.Leases;
import dev.espalier.mdm.spi.SecretVault;
import dev.espalier.mdm.spi.Stores;
import dev.espalier.mdm.spi.UnitOfWork;
import dev.espalier.mdm.spi.inventory.Inventory;
import dev.espalier.mdm.spi.invite.Delivery;
import dev.espalier.mdm.spi.invite.InvitationMailer;
import dev.espalier.mdm.spi.invite.InvitationPrompt;
import dev.espalier.mdm.spi.people.Directory;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that the use cases need from outside. */
public record Ports(
        UnitOfWork unitOfWork,
        Leases leases,
        SecretVault vault,
        AppleGateways apple,
        Inventory inventory,
        Directory directory,
        Letters letters,
        Executor threads,
        InstantSource clock,
        IdSource ids,
        Settings settings) {

    /** What a product may set. */
    public record Settings(
            Brakes brakes, Duration fullListEvery, Duration patience, RateBudget.Policy rateBudget, Identity identity) {

        /** How many devices a full list may release without a person's word. */
        public ReleaseBrake releaseBrake() {
            return brakes.release();
        }

        /** How many holders may lose licenses without a person's word. */
        public ReturnBrake returnBrake() {
            return brakes.returns();
        }

        /** What people know the product by, for the marks that it leaves. */
        public String product() {
            return identity.product();
        }

        /** Where the product runs, for the marks that it leaves. */
        public String place() {
            return identity.place();
        }
    }

    /** How invitations reach people, and what each of them has to say (rules I3, I5, I10). */
    public record Letters(
            @Nullable InvitationMailer mailer, @Nullable InvitationPrompt prompt, Locale language, String advice) {

        /** Whether invitations get to people by a channel. */
        public boolean serves(Channel channel) {
            return channel == Channel.EMAIL ? mailer != null : channel != Channel.DEVICE || prompt != null;
        }

        /** By which channels we carry invitations to people ourselves; the others are left to whoever serves them. */
        public Set<Channel> delivered() {
            return Stream.of(Channel.values())
                    .filter(channel -> channel.delivered() && serves(channel))
                    .collect(Collectors.toSet());
        }

        /** Delivers a letter by a channel that is served. */
        public Delivery deliver(Channel channel, InvitationLetter letter) {
            return channel == Channel.EMAIL
                    ? requireNonNull(mailer, "mailer").send(letter)
                    : requireNonNull(prompt, "prompt").prompt(letter);
        }
    }

    /** What stops before too much is undone. */
    public record Brakes(ReleaseBrake release, ReturnBrake returns) {}

    /** What other products get to know about this one. */
    public record Identity(String product, String place) {}

    /** Runs work in a transaction of the session's account. */
    public <T> T inTransaction(Session session, Function<Stores, T> work) {
        return unitOfWork.inTransaction(session.account(), work);
    }

    /** Runs work in a transaction that is kept only if the lease is still held. */
    public <T> T inTransaction(Lease lease, Function<Stores, T> work) {
        return unitOfWork.inTransaction(lease, work);
    }

    /** The present, in whole milliseconds: that is what every storage keeps. */
    public Instant now() {
        return clock.instant();
    }

    /** When devices are read, with fresh chance. */
    public SyncPlan plan() {
        return new SyncPlan(settings.fullListEvery(), ids.chance());
    }
}
