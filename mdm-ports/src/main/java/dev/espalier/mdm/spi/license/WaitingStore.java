package dev.espalier.mdm.spi.license;

import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.Assignment;
import dev.espalier.mdm.domain.license.WaitingWish;
import dev.espalier.mdm.domain.shared.Page;
import java.util.Collection;
import java.util.List;

/** Who waits for a license (rule A29). Positions and order are asset, then assignee. */
public interface WaitingStore {

    /**
     * Adds or replaces wishes. One that a person made is not replaced by a profile's.
     *
     * @param wishes at most {@link Page#MAX}, each license once
     */
    void put(Collection<WaitingWish> wishes);

    /**
     * Removes wishes, whoever made them.
     *
     * @param licenses at most {@link Page#MAX}
     */
    void remove(Collection<Assignment> licenses);

    /**
     * Removes what only profiles want of an asset, before a new plan says it anew.
     *
     * @param asset of which asset
     */
    void forget(AssetKey asset);

    /**
     * Lists wishes.
     *
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return a page
     */
    Page<WaitingWish> list(String after, int max);

    /**
     * Lists the wishes for an asset that persons made, by assignee.
     *
     * @param asset for which asset
     * @param after only those after this text of an assignee; empty text from the start
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return the wishes
     */
    List<WaitingWish> direct(AssetKey asset, String after, int max);

    /**
     * Lists the wishes of users who lack something else than a license.
     *
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return a page
     */
    Page<WaitingWish> unready(String after, int max);

    /**
     * Lists the assets of which somebody lacks a license.
     *
     * @param after only those after this text of an asset; empty text from the start
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return the assets
     */
    List<AssetKey> assets(String after, int max);
}
