package io.github.threadmill.compile;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** The JDK's compiler, without annotation processors. Not thread-safe. */
final class Javac {

  private static final int MOST_ERRORS = 20;

  private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();

  CompileResult compile(CompileJob job) {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    StringWriter unasked = new StringWriter();
    boolean done;
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8)) {
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(Path.of(job.output())));
      files.setLocationFromPaths(
          StandardLocation.CLASS_PATH, job.classPath().stream().map(Path::of).toList());
      List<Source> sources =
          job.sources().entrySet().stream()
              .map(entry -> new Source(entry.getKey(), entry.getValue()))
              .toList();
      done =
          compiler
              .getTask(
                  unasked,
                  files,
                  found,
                  List.of(
                      "--release",
                      "25",
                      "-proc:none",
                      "-g",
                      "-parameters",
                      "-Xlint:none",
                      "-implicit:none"),
                  null,
                  sources)
              .call();
    } catch (IOException | RuntimeException | StackOverflowError broken) {
      return new CompileResult(
          List.of(new CompileError("", 0, "the compiler gave up: " + broken)), 0);
    }
    List<CompileError> errors =
        found.getDiagnostics().stream()
            .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
            .limit(MOST_ERRORS)
            .map(Javac::error)
            .toList();
    return new CompileResult(
        done || !errors.isEmpty()
            ? errors
            : List.of(new CompileError("", 0, "the compiler gave up: " + unasked)),
        ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
  }

  private static CompileError error(Diagnostic<? extends JavaFileObject> diagnostic) {
    String file = diagnostic.getSource() instanceof Source source ? source.path : "";
    int line = (int) Math.max(0, diagnostic.getLineNumber());
    return new CompileError(file, line, diagnostic.getMessage(Locale.ENGLISH));
  }

  /** A source that never was a file: the compiler reads what was checked, and nothing else. */
  private static final class Source extends SimpleJavaFileObject {

    private final String path;
    private final String text;

    Source(String path, String text) {
      super(uri(path), Kind.SOURCE);
      this.path = path;
      this.text = text;
    }

    /**
     * A file may have any name: the constructor of several parts quotes what an address may not
     * have.
     */
    private static URI uri(String path) {
      try {
        return new URI("source", null, "/" + path, null);
      } catch (URISyntaxException impossible) {
        throw new IllegalArgumentException(path + " is no name for a source file", impossible);
      }
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
