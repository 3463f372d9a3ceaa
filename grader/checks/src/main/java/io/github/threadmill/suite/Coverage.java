package io.github.threadmill.suite;

import io.github.threadmill.lab.FreshClasses;
import io.github.threadmill.watch.ClassFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.IClassCoverage;
import org.jacoco.core.analysis.ICounter;
import org.jacoco.core.data.ExecutionDataStore;
import org.jacoco.core.data.SessionInfoStore;
import org.jacoco.core.instr.Instrumenter;
import org.jacoco.core.runtime.LoggerRuntime;
import org.jacoco.core.runtime.RuntimeData;

/**
 * Measures with JaCoCo which lines of a class of the checks' are run. The class, with those nested
 * in it, is loaded once more with probes in it; no agent is needed.
 */
public final class Coverage implements AutoCloseable {

  private final LoggerRuntime runtime = new LoggerRuntime();
  private final RuntimeData data = new RuntimeData();
  private final ClassFiles classes;
  private final String name;
  private final Class<?> probed;

  /**
   * @param type a class of an exercise's checks
   */
  public Coverage(Class<?> type) {
    this.classes = FreshClasses.besides(type, UnaryOperator.identity(), none -> false).checks();
    this.name = type.getName();
    try {
      runtime.startup(data);
      this.probed = new Probed(type.getClassLoader()).loadClass(name);
    } catch (Exception broken) {
      throw new IllegalStateException("cannot measure " + name, broken);
    }
  }

  /** The class with probes in it. */
  public Class<?> probed() {
    return probed;
  }

  /** What was run so far. */
  public Covered measured() {
    ExecutionDataStore store = new ExecutionDataStore();
    data.collect(store, new SessionInfoStore(), false);
    CoverageBuilder builder = new CoverageBuilder();
    Analyzer analyzer = new Analyzer(store, builder);
    try {
      for (String each : classes.names()) {
        if (isMeasured(each.replace('/', '.'))) {
          analyzer.analyzeClass(bytes(each), each);
        }
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return covered(builder);
  }

  private static Covered covered(CoverageBuilder builder) {
    int lines = 0;
    List<Integer> missed = new ArrayList<>();
    for (IClassCoverage type : builder.getClasses()) {
      for (int line = type.getFirstLine(); line >= 0 && line <= type.getLastLine(); line++) {
        int status = type.getLine(line).getInstructionCounter().getStatus();
        lines += status == ICounter.EMPTY ? 0 : 1;
        if (status == ICounter.NOT_COVERED) {
          missed.add(line);
        }
      }
    }
    return new Covered(lines, List.copyOf(missed));
  }

  private boolean isMeasured(String className) {
    return className.equals(name) || className.startsWith(name + "$");
  }

  private byte[] bytes(String internalName) {
    return java.util.Objects.requireNonNull(classes.bytes(internalName));
  }

  @Override
  public void close() {
    runtime.shutdown();
  }

  /**
   * Lines with code, and those of them that were not run at all.
   *
   * @param lines how many lines have code
   * @param missed numbers of lines
   */
  public record Covered(int lines, List<Integer> missed) {

    /** Lines that were run, at least in part. */
    public int run() {
      return lines - missed.size();
    }
  }

  private final class Probed extends ClassLoader {

    private final Instrumenter instrumenter = new Instrumenter(runtime);

    Probed(ClassLoader checks) {
      super(checks);
    }

    @Override
    protected Class<?> loadClass(String wanted, boolean resolve) throws ClassNotFoundException {
      if (!isMeasured(wanted)) {
        return super.loadClass(wanted, resolve);
      }
      synchronized (getClassLoadingLock(wanted)) {
        Class<?> known = findLoadedClass(wanted);
        return known == null ? define(wanted) : known;
      }
    }

    private Class<?> define(String wanted) throws ClassNotFoundException {
      try {
        byte[] probes = instrumenter.instrument(bytes(wanted.replace('.', '/')), wanted);
        return defineClass(wanted, probes, 0, probes.length);
      } catch (IOException unreadable) {
        throw new ClassNotFoundException(wanted, unreadable);
      }
    }
  }
}
