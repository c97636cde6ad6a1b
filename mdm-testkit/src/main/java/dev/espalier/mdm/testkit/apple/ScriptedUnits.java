package dev.espalier.mdm.testkit.apple;

import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.content.ContentReading;
import dev.espalier.mdm.domain.content.ContentRefusal;
import dev.espalier.mdm.domain.content.ContentToken;
import dev.espalier.mdm.domain.content.DownloaderFacts;
import dev.espalier.mdm.domain.content.OwnerMark;
import dev.espalier.mdm.domain.content.UnitDetails;
import dev.espalier.mdm.domain.shared.SecretRef;
import dev.espalier.mdm.spi.content.ClaimAnswer;
import dev.espalier.mdm.spi.content.UnitClaim;
import dev.espalier.mdm.testkit.content.Units;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * The unit of Apps and Books behind every token of a scripted Apple: it keeps the owner mark that is written to it, and
 * answers from a script. Safe for use by several threads.
 */
@SuppressWarnings("varargs") // the arrays are only read
public final class ScriptedUnits {

    private final Script<SecretRef, Optional<UnitDetails>> units = new Script<>(token -> Optional.empty());
    private final Script<UnitClaim, Optional<ClaimAnswer>> claims = new Script<>(claim -> Optional.empty());
    private final AtomicReference<UnitDetails> current =
            new AtomicReference<>(Units.someUnitDetails().build());
    private final AtomicReference<DownloaderFacts> downloader = new AtomicReference<>(DownloaderFacts.unknown());
    private final List<UnitClaim> written = new CopyOnWriteArrayList<>();
    private final Map<String, ContentReading> files = new ConcurrentHashMap<>();

    ScriptedUnits() {}

    /**
     * Says which unit is behind every token.
     *
     * @param details Apple's word about it, with its owner
     */
    public void isUnit(UnitDetails details) {
        current.set(details);
    }

    /**
     * Lets another product write its mark.
     *
     * @param mark the mark
     */
    public void takenBy(OwnerMark mark) {
        current.updateAndGet(unit -> Units.ownedBy(unit, Optional.of(mark)));
    }

    /** Lets the mark vanish. */
    public void unowned() {
        current.updateAndGet(unit -> Units.ownedBy(unit, Optional.empty()));
    }

    /**
     * The mark that is on the unit.
     *
     * @return the mark, or empty if nobody left one
     */
    public Optional<OwnerMark> owner() {
        return current.get().owner();
    }

    /**
     * What was written to the unit so far.
     *
     * @return the claims that Apple took, in order
     */
    public List<UnitClaim> written() {
        return List.copyOf(written);
    }

    /**
     * Says what the legacy service tells.
     *
     * @param facts the facts
     */
    public void tells(DownloaderFacts facts) {
        downloader.set(facts);
    }

    /**
     * Lines up answers to the next questions about the unit.
     *
     * @param replies in order
     */
    @SafeVarargs
    public final void answersUnit(Supplier<UnitDetails>... replies) {
        units.lineUp(List.of(replies).stream().map(ScriptedUnits::some).toList());
    }

    /**
     * Lines up answers to the next marks.
     *
     * @param replies in order
     */
    @SafeVarargs
    public final void answersClaims(Supplier<ClaimAnswer>... replies) {
        claims.lineUp(List.of(replies).stream().map(ScriptedUnits::some).toList());
    }

    private static <T> Supplier<Optional<T>> some(Supplier<T> reply) {
        return () -> Optional.of(reply.get());
    }

    /**
     * Makes a token file.
     *
     * @param token what is in it
     * @return the file
     */
    public byte[] tokenFile(ContentToken token) {
        return file(new ContentReading.Opened(token));
    }

    /**
     * Makes a file that is no token.
     *
     * @param reason why not
     * @return the file
     */
    public byte[] noToken(ContentRefusal reason) {
        return file(new ContentReading.Unreadable(Refusal.of(reason)));
    }

    private byte[] file(ContentReading reading) {
        String content = "content file " + (files.size() + 1);
        files.put(content, reading);
        return content.getBytes(StandardCharsets.UTF_8);
    }

    ContentReading read(byte[] file) {
        return files.getOrDefault(
                new String(file, StandardCharsets.UTF_8),
                new ContentReading.Unreadable(Refusal.of(ContentRefusal.FILE_NOT_BASE64)));
    }

    UnitDetails unit(SecretRef token, Instant now) {
        return units.answer(token).orElseGet(() -> asOf(now));
    }

    private UnitDetails asOf(Instant now) {
        return UnitDetails.builder().from(current.get()).readAt(now).build();
    }

    DownloaderFacts downloader() {
        return downloader.get();
    }

    ClaimAnswer claim(UnitClaim claim, Instant now) {
        return claims.answer(claim).orElseGet(() -> {
            written.add(claim);
            takenBy(claim.mark());
            return new ClaimAnswer.Written(asOf(now));
        });
    }
}
