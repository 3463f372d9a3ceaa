package io.github.threadmill.watch;

import io.github.threadmill.feedback.StudentFrames;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Defines a student's classes with every call that may block under watch, and shows them nothing
 * but what an exercise allows. A class is rewritten when it is first used; while no {@link
 * WatchSession} runs, a watched call costs a few nanoseconds.
 */
public final class WatchingLoader extends ClassLoader {

  static {
    registerAsParallelCapable();
  }

  private final ClassSource students;
  private final Predicate<String> visible;
  private final ClassRewriter rewriter;
  private final List<Site> sites = new ArrayList<>();
  private volatile Site[] published = new Site[0];
  private volatile @Nullable WatchSession session;

  private final ClassValue<List<String>> ownMethods =
      new ClassValue<>() {
        @Override
        protected List<String> computeValue(Class<?> type) {
          List<String> names = new ArrayList<>();
          for (Class<?> up = type; up != null && isStudents(up); up = up.getSuperclass()) {
            for (Method method : up.getDeclaredMethods()) {
              names.add(method.getName());
            }
          }
          return List.copyOf(names);
        }
      };

  /**
   * @param students the classes to define; all others come from the parent
   * @param parent where the JDK's, the kit's and the test's classes come from
   * @param visible which of the parent's classes may be seen, by binary name such as {@code
   *     java.util.List}
   * @param catalogue what to watch
   */
  public WatchingLoader(
      ClassSource students,
      ClassLoader parent,
      Predicate<String> visible,
      BlockingCatalogue catalogue) {
    super(StudentFrames.STUDENT_LOADER, parent);
    this.students = students;
    this.visible = visible;
    this.rewriter =
        new ClassRewriter(catalogue, new TypeHierarchy(students), students, parent, this::add);
  }

  /** The JDK's public packages and the types that exercises share; nothing else of the kit. */
  public static boolean jdkAndApi(String className) {
    return className.startsWith("java.")
        || className.startsWith("javax.")
        || className.startsWith("io.github.threadmill.api.");
  }

  /** Those, and what tests are written with; nothing that runs tests. */
  public static boolean jdkApiAndJupiter(String className) {
    return jdkAndApi(className)
        || className.startsWith("org.junit.jupiter.api.")
        || className.startsWith("org.junit.jupiter.params.")
        || className.startsWith("org.opentest4j.");
  }

  /**
   * Whether a class is the kit's own by its name. No student's class may take such a name: one that
   * stood in for {@link Hooks} would put itself out of sight.
   */
  public static boolean isKits(String className) {
    return className.startsWith("io.github.threadmill.");
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      if (known != null) {
        return known;
      }
      byte[] bytes = isKits(name) ? null : students.bytes(name.replace('.', '/'));
      if (bytes != null) {
        return define(name, bytes);
      }
      if (name.equals(Hooks.class.getName())) {
        return Hooks.class;
      }
      if (!visible.test(name)) {
        throw new ClassNotFoundException(name + " is not open to an exercise's code");
      }
      return getParent().loadClass(name);
    }
  }

  private Class<?> define(String name, byte[] bytes) {
    byte[] watched;
    try {
      watched = rewriter.rewrite(bytes);
    } catch (RuntimeException e) {
      throw new IllegalStateException("cannot put class " + name + " under watch", e);
    }
    return defineClass(name, watched, 0, watched.length);
  }

  private int add(Site site) {
    synchronized (sites) {
      sites.add(site);
      published = sites.toArray(Site[]::new);
      return sites.size() - 1;
    }
  }

  @Nullable Site site(int number) {
    Site[] known = published;
    return number >= 0 && number < known.length ? known[number] : null;
  }

  @Nullable WatchSession session() {
    return session;
  }

  void begin(WatchSession fresh) {
    synchronized (sites) {
      if (session != null) {
        throw new IllegalStateException("these classes are being watched already");
      }
      session = fresh;
    }
  }

  void end(WatchSession over) {
    synchronized (sites) {
      if (session == over) {
        session = null;
      }
    }
  }

  /**
   * Whether calls of one of these land in a method of the student's own, whose calls are watched
   * one by one.
   */
  boolean overridesAny(@Nullable Object receiver, Set<String> methods) {
    return receiver != null
        && isStudents(receiver.getClass())
        && ownMethods.get(receiver.getClass()).stream().anyMatch(methods::contains);
  }

  private boolean isStudents(Class<?> type) {
    return type.getClassLoader() == this;
  }
}
