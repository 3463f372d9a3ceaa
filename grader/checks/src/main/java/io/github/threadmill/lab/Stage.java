package io.github.threadmill.lab;

import io.github.threadmill.evidence.Activity;
import io.github.threadmill.evidence.Liveness;
import io.github.threadmill.evidence.ThreadWatch;
import io.github.threadmill.watch.BlockingCatalogue;
import io.github.threadmill.watch.BlockingListener;
import io.github.threadmill.watch.ClassFiles;
import io.github.threadmill.watch.WatchSession;
import io.github.threadmill.watch.WatchingLoader;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The student's classes and the checks', loaded for one check and watched while it runs. The
 * student's code sees the JDK, the kit's API and itself, and JUnit Jupiter where it is tests; the
 * checks see everything. Nothing is shared with the stage of another check, static fields included.
 */
public final class Stage implements AutoCloseable {

  private final String packageName;
  private final WatchingLoader students;
  private final CheckLoader checks;
  private final ClassFiles code;
  private @Nullable WatchSession session;
  private @Nullable ThreadWatch threads;
  private boolean watchesThreads;
  private List<BlockingListener> listeners = List.of();

  private Stage(String packageName, WatchingLoader students, CheckLoader checks, ClassFiles code) {
    this.code = code;
    this.packageName = packageName;
    this.students = students;
    this.checks = checks;
  }

  /**
   * Sets up the loaders; no class is loaded yet.
   *
   * @param students the student's class files
   * @param checks the checks' class files
   * @param packageName the package of the student's code
   * @param blocking methods of the exercise's own that block, as {@code
   *     threadmill/meeting/Guest.arrive}
   */
  public static Stage open(
      ClassFiles students, ClassFiles checks, String packageName, List<String> blocking) {
    return open(students, checks, packageName, blocking, false);
  }

  /**
   * The same.
   *
   * @param tests whether the student's classes are tests, and see what tests are written with
   */
  public static Stage open(
      ClassFiles students,
      ClassFiles checks,
      String packageName,
      List<String> blocking,
      boolean tests) {
    ClassLoader kit = Stage.class.getClassLoader();
    ClassFiles own = students.withoutKits();
    Predicate<String> visible =
        tests ? WatchingLoader::jdkApiAndJupiter : WatchingLoader::jdkAndApi;
    WatchingLoader studentLoader = new WatchingLoader(own, kit, visible, catalogue(blocking));
    CheckLoader checkLoader = new CheckLoader(checks, studentLoader, own, kit);
    return new Stage(packageName, studentLoader, checkLoader, own);
  }

  /** What counts as blocking: the JDK's own table and the exercise's. */
  public static BlockingCatalogue catalogue(List<String> blocking) {
    BlockingCatalogue catalogue = BlockingCatalogue.ofJdk();
    for (String method : blocking) {
      int dot = method.lastIndexOf('.');
      catalogue = catalogue.with(method.substring(0, dot), method.substring(dot + 1));
    }
    return catalogue;
  }

  /**
   * A class of the checks'.
   *
   * @throws IllegalStateException if there is none of that name
   */
  public Class<?> checkClass(String name) {
    try {
      return checks.loadClass(name);
    } catch (ClassNotFoundException missing) {
      throw new IllegalStateException("the checks have no class " + name, missing);
    }
  }

  /** The package of the student's code. */
  public String packageName() {
    return packageName;
  }

  /** Tells a listener of every watched call from the first observation on. */
  void listen(BlockingListener listener) {
    if (session != null) {
      throw new IllegalStateException("listeners must be there before the first observation");
    }
    listeners = List.of(listener);
  }

  /** Looks after the student's threads from the first observation on. */
  void watchThreads() {
    if (session != null) {
      throw new IllegalStateException("threads must be watched before the first observation");
    }
    watchesThreads = true;
  }

  void startWatching() {
    if (session == null) {
      session = WatchSession.start(students, listeners.toArray(BlockingListener[]::new));
      threads = watchesThreads ? ThreadWatch.start(session, code, packageName) : null;
    }
  }

  Activity seenSoFar() {
    if (session == null) {
      return Activity.NONE;
    }
    return new Activity(
        session.events(), threads == null ? Liveness.NOT_ASKED : threads.seenSoFar());
  }

  /** Whether a record or an enum is one that an exercise or the kit made. */
  boolean isExercises(Class<?> type) {
    return type.getClassLoader() == checks
        || type.getClassLoader() == students
        || type.getName().startsWith("io.github.threadmill.");
  }

  /** A record or an enum of the exercise's or the kit's by its name; null where there is none. */
  @Nullable Class<?> exercisesType(String name) {
    try {
      return Class.forName(name, false, checks);
    } catch (ClassNotFoundException | LinkageError unknown) {
      return null;
    }
  }

  @Override
  public void close() {
    if (threads != null) {
      threads.close();
      threads = null;
    }
    if (session != null) {
      session.stop();
      session = null;
    }
  }
}
