package dev.espalier.mdm.verify.sizes;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * How much a reader has to hold in mind at once. Lines are lines of code: blank ones and comments are free,
 * and a chain of calls is one line, however many the formatter makes of it.
 *
 * @param classLines the most lines of a top-level class
 * @param methodLines the most lines between the braces of a method
 * @param parameters the most parameters of a method or of a constructor that somebody wrote
 */
record Sizes(int classLines, int methodLines, int parameters) {

    /** What is too big in these sources, in sentences. */
    List<String> complaints(Collection<Path> sources) {
        var files = ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null);
        return complaints(files.getJavaFileObjectsFromPaths(sources));
    }

    List<String> complaints(Iterable<? extends JavaFileObject> sources) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var task = (JavacTask) compiler.getTask(null, null, null, List.of("-proc:none"), null, sources);
        var positions = Trees.instance(task).getSourcePositions();
        try {
            return StreamSupport.stream(task.parse().spliterator(), false)
                    .flatMap(unit -> new Measure(unit, positions).complaints())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Measure extends TreeScanner<Void, String> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> complaints = new ArrayList<>();

        Measure(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
        }

        Stream<String> complaints() {
            unit.getTypeDecls().stream()
                    .filter(type -> linesOf(type) > classLines)
                    .map(type -> nameOf(type) + " has " + linesOf(type) + " lines")
                    .forEach(complaints::add);
            scan(unit, "");
            return complaints.stream();
        }

        @Override
        public Void visitClass(ClassTree type, String outer) {
            var name = outer.isEmpty() ? type.getSimpleName().toString() : outer + "." + type.getSimpleName();
            return super.visitClass(type, name);
        }

        @Override
        public Void visitMethod(MethodTree method, String owner) {
            var name = owner + "." + method.getName();
            var lines = method.getBody() == null ? 0 : linesOf(method.getBody()) - 2;
            if (lines > methodLines) {
                complaints.add(name + " has " + lines + " lines");
            }
            if (method.getParameters().size() > parameters && listsParameters(method)) {
                complaints.add(name + " takes " + method.getParameters().size() + " parameters");
            }
            return super.visitMethod(method, owner);
        }

        /** The short constructor of a record lists nothing: its parameters are the record's components. */
        private boolean listsParameters(MethodTree method) {
            var body = method.getBody() == null ? "" : text(method.getBody());
            var header = text(method).substring(0, text(method).length() - body.length());
            return header.contains("(");
        }

        private String nameOf(Tree type) {
            return type instanceof ClassTree named ? named.getSimpleName().toString() : "module";
        }

        private int linesOf(Tree tree) {
            return (int) text(tree).lines().filter(Measure::isCode).count();
        }

        private String text(Tree tree) {
            try {
                var source = unit.getSourceFile().getCharContent(true).toString();
                return source.substring(
                        (int) positions.getStartPosition(unit, tree), (int) positions.getEndPosition(unit, tree));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static boolean isCode(String line) {
            var words = line.strip();
            return !words.isEmpty() && Stream.of("//", "/*", "*", ".").noneMatch(words::startsWith);
        }
    }
}
