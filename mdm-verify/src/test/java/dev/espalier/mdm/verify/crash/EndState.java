package dev.espalier.mdm.verify.crash;

import java.util.List;

/**
 * What must be the same in the end, whatever happened on the way.
 *
 * @param devices each device as we show it
 * @param atApple each device as Apple knows it
 * @param changes each change that the journal tells of, in the order of serial numbers
 * @param profiles how many profiles were defined at Apple
 * @param flaws how many entries of the journal do not fit their chain
 */
record EndState(List<String> devices, List<String> atApple, List<String> changes, int profiles, int flaws) {}
