package dev.espalier.mdm.cli;

import java.io.Console;

/** Whether a person sits at the terminal. */
final class Person {
    private Person() {}

    /** From Java 22 on there is a console in a pipe too; only there can it be asked. */
    static boolean atTheTerminal() {
        var console = System.console();
        return console != null && terminal(console);
    }

    private static boolean terminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
