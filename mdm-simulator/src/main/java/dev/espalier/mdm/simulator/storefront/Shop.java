package dev.espalier.mdm.simulator.storefront;

import dev.espalier.mdm.simulator.catalog.MetadataLookup;
import dev.espalier.mdm.simulator.catalog.Pictures;
import dev.espalier.mdm.simulator.catalog.PublicLookup;

/**
 * What the store tells.
 *
 * @param metadata to organizations
 * @param lookup to everybody
 * @param pictures what products look like
 */
public record Shop(MetadataLookup metadata, PublicLookup lookup, Pictures pictures) {}
