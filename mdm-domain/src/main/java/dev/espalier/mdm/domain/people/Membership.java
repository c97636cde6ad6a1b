package dev.espalier.mdm.domain.people;

/**
 * Somebody learns in a class.
 *
 * @param schoolClass the class
 * @param member the student
 */
public record Membership(ClassId schoolClass, PersonId member) {}
