package dev.espalier.mdm.cli;

import java.util.Optional;

/** Where {@code mdm} starts; it answers {@code --version} by itself, so that the answer comes at once. */
final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        if (arguments.length == 1 && arguments[0].equals("--version")) {
            System.out.println("mdm " + version());
        }
    }

    private static String version() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
