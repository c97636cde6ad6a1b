package dev.espalier.mdm.verify;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where things lie: the project's folders, the compiled modules, and the path a product would have. */
public final class Workspace {

    private static final Path ROOT = findRoot(Path.of("").toAbsolutePath());

    private Workspace() {}

    /** A file or folder of the project, by its path from the project's root. */
    public static Path file(String name) {
        return ROOT.resolve(name);
    }

    /** The text of a file of the project. */
    public static String text(String name) {
        try {
            return Files.readString(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The jar or classes folder of each of our modules, whichever this build put on the class path. */
    public static List<Path> modules() {
        return classPath().filter(Workspace::isOurs).toList();
    }

    /** Everything on this test's class path. */
    public static Stream<Path> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of);
    }

    /** Our modules and their libraries as a product gets them: no test code and no test library. */
    public static List<Path> productPath() {
        var path = text("mdm-verify/target/product.path").strip();
        return Stream.of(path.split(File.pathSeparator)).map(Path::of).toList();
    }

    private static boolean isOurs(Path entry) {
        return entry.startsWith(ROOT) && !entry.startsWith(ROOT.resolve("mdm-verify"));
    }

    private static Path findRoot(Path from) {
        return Stream.iterate(from, folder -> folder != null, Path::getParent)
                .filter(folder -> Files.isDirectory(folder.resolve("mdm-domain")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("not inside the project: " + from));
    }
}
