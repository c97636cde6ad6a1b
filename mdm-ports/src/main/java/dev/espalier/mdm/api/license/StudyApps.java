package dev.espalier.mdm.api.license;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.ListedAsset;
import dev.espalier.mdm.domain.license.StudyPick;
import dev.espalier.mdm.domain.people.ClassId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import java.util.List;

/**
 * The apps that teachers use in their classes, as far as the administrator lets them (rules A7, X3). A caller's list is
 * that of the person with the same id in the directory.
 */
public interface StudyApps {

    /**
     * The units whose apps the caller may use: those with the switch on that serve one of their locations.
     *
     * @return the units, by their labels; few
     */
    List<StudyUnit> units();

    /**
     * The apps of a unit from which the caller may pick.
     *
     * @param unit which unit
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to 1000; a page may hold fewer although others follow
     * @return a page, by name
     */
    Outcome<Page<ListedAsset>> offered(IntegrationId unit, String after, int max);

    /**
     * The apps that the caller picked, and may still use.
     *
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to 1000; a page may hold fewer although others follow
     * @return a page, by the store's number
     */
    Page<StudyApp> picked(String after, int max);

    /**
     * Puts an app on the caller's list.
     *
     * @param unit whose licenses it will take
     * @param asset which app
     * @return what was picked, also if it was on the list already
     */
    Outcome<StudyPick> pick(IntegrationId unit, AssetKey asset);

    /**
     * Takes an app off the caller's list. Licenses in use stay.
     *
     * @param unit whose app
     * @param asset which app
     * @return what was given up
     */
    Outcome<StudyPick> drop(IntegrationId unit, AssetKey asset);

    /**
     * Gives a picked app to the devices of everybody in a class that the caller teaches.
     *
     * @param unit whose licenses it takes
     * @param asset which app
     * @param schoolClass which class; who teaches it and who is in it comes from the directory
     * @return for how many devices licenses were asked for, and who gets none
     */
    Outcome<StudyStart> start(IntegrationId unit, AssetKey asset, ClassId schoolClass);
}
