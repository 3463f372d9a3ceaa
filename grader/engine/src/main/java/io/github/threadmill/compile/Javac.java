package io.github.threadmill.compile;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** The JDK's compiler, without annotation processors. Not thread-safe. */
final class Javac {

  private static final List<String> OPTIONS =
      List.of(
          "--release",
          "25",
          "-proc:none",
          "-g",
          "-parameters",
          "-Xlint:none",
          "-implicit:none",
          // Otherwise it keeps to itself that it broke, if it has found an error before.
          "-XDdev");

  private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();

  /**
   * Compiles a job; writes class files only if all of them are sound.
   *
   * @throws UncheckedIOException if this machine cannot write them
   */
  CompileResult compile(CompileJob job) {
    long before = cpu();
    Complaints complaints = new Complaints();
    StringWriter unasked = new StringWriter();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(complaints, Locale.ROOT, StandardCharsets.UTF_8)) {
      ClassOutput output = new ClassOutput(files);
      files.setLocationFromPaths(
          StandardLocation.CLASS_PATH, job.classPath().stream().map(Path::of).toList());
      // Without one, sources are looked for on the class path.
      files.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of());
      boolean done = call(job, output, complaints, unasked);
      if (done) {
        output.writeTo(Path.of(job.output()));
        return new CompileResult(List.of(), cpu() - before, false);
      }
    } catch (IOException notWritten) {
      throw new UncheckedIOException("cannot write to " + job.output(), notWritten);
    }
    List<CompileError> errors = complaints.errors();
    boolean broke = unasked.getBuffer().length() > 0;
    return new CompileResult(
        errors.isEmpty() ? List.of(breakdown(unasked.toString())) : errors, cpu() - before, broke);
  }

  /** Whether all was compiled; if not, there is a complaint, or something on the stream. */
  private boolean call(
      CompileJob job, ClassOutput output, Complaints complaints, StringWriter unasked) {
    try {
      List<Source> sources =
          job.sources().entrySet().stream()
              .map(entry -> new Source(entry.getKey(), entry.getValue()))
              .toList();
      boolean done = compiler.getTask(unasked, output, complaints, OPTIONS, null, sources).call();
      output.requireSmall();
      return done;
    } catch (RuntimeException ended) {
      // The compiler wraps what is thrown by those whom it asks.
      Throwable reason = ended.getCause() == null ? ended : ended.getCause();
      switch (reason) {
        case Complaints.EnoughException enough -> {}
        case RefusedSourceException refused -> complaints.add(refused);
        default -> unasked.append(reason.toString());
      }
      return false;
    }
  }

  /** What the compiler prints when it breaks is meant for those who make it. */
  private static CompileError breakdown(String printed) {
    if (printed.contains(StackOverflowError.class.getName())) {
      return CompileError.ofAll(
          "the code is nested too deeply for the compiler; split its longest expression, type or"
              + " block into smaller ones");
    }
    if (printed.contains(OutOfMemoryError.class.getName())) {
      return CompileError.OUT_OF_MEMORY;
    }
    return CompileError.ofAll(
        "the compiler breaks on this code; take out its last change, and write it in a simpler"
            + " way");
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
