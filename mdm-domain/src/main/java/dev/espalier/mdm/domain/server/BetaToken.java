package dev.espalier.mdm.domain.server;

import dev.espalier.mdm.domain.shared.Secret;

/**
 * What lets the organization's devices into a beta of a system (rule E4; Apple: Get Beta Enrollment Tokens). It holds for
 * one season of betas: ask for it daily while it is used, and do not keep it.
 *
 * @param token what a device is given
 * @param title what people call the beta
 * @param os Apple's word for the system: {@code iOS}, {@code OSX}, {@code tvOS} …
 */
public record BetaToken(Secret token, String title, String os) {}
