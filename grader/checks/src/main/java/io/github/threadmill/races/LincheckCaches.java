package io.github.threadmill.races;

import io.github.threadmill.lab.FreshClasses;
import java.lang.reflect.Field;
import java.util.Map;

/**
 * Prepares what Lincheck 3.7 keeps by class name, for it takes all classes to come from one loader.
 *
 * <p>It finds classes by name from its own loader, which has none of a student's; what stands in
 * its cache it does not look up. And it keeps the rewritten bytes of each name: those of a class of
 * the same name on an earlier stage would be put in place of another's, or fail to, and the search
 * would pass without a word.
 */
final class LincheckCaches {

  private LincheckCaches() {}

  /**
   * Announces the classes to come and forgets those of the same names.
   *
   * @throws IllegalStateException if this version of Lincheck has other caches
   */
  static void prepare(FreshClasses classes) {
    Map<Object, Object> found = map("org.jetbrains.lincheck.util.ClassCache", "cache");
    Map<Object, Object> rewritten =
        map(
            "org.jetbrains.lincheck.jvm.agent.LincheckClassFileTransformer",
            "transformedClassesCachesByMode");
    for (String name : classes.names()) {
      for (Object ofMode : rewritten.values()) {
        ((Map<?, ?>) ofMode).remove(name);
        ((Map<?, ?>) ofMode).remove(name.replace('.', '/'));
      }
      try {
        found.put(name, Class.forName(name, false, classes.loader()));
      } catch (ClassNotFoundException | LinkageError takesNoPart) {
        // A class of the checks' may refer to what is not there.
        found.remove(name);
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<Object, Object> map(String type, String field) {
    try {
      Field declared = Class.forName(type).getDeclaredField(field);
      declared.setAccessible(true);
      return (Map<Object, Object>) declared.get(null);
    } catch (ReflectiveOperationException | ClassCastException otherVersion) {
      throw new IllegalStateException(
          "this version of Lincheck has no cache " + field + " in " + type, otherVersion);
    }
  }
}
