package dev.espalier.mdm.api.license;

import dev.espalier.mdm.domain.license.ListedAsset;
import dev.espalier.mdm.domain.license.StudyPick;

/**
 * An app on a teacher's list.
 *
 * @param pick which app of which unit
 * @param asset what is known of it
 */
public record StudyApp(StudyPick pick, ListedAsset asset) {}
