package io.github.threadmill.races;

import io.github.threadmill.lab.Stage;
import io.github.threadmill.watch.ClassFiles;
import io.github.threadmill.watch.Compiled;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** A student's class and a class of checks, compiled in memory and put on a stage. */
public final class OnStage {

  private static final Map<Map<String, String>, ClassFiles> COMPILED = new ConcurrentHashMap<>();

  private OnStage() {}

  /** A stage with {@code sample.Subject} as the student's and {@code sample.Use} as the checks'. */
  public static Stage of(String subject, String use) {
    ClassFiles all =
        COMPILED.computeIfAbsent(
            Map.of("sample/Subject.java", imports(subject), "sample/Use.java", imports(use)),
            Compiled::sources);
    return Stage.open(
        starting(all, "sample/Subject"), starting(all, "sample/Use"), "sample", List.of());
  }

  /** A model whose operations are lines of Java such as {@code op("increment", s::increment)}. */
  static Class<? extends Model> model(String subject, String... operations) {
    return of(
            subject,
            """
            public class Use implements Model {
              private final Subject s = new Subject();
              public List<Operation> operations() {
                return List.of(%s);
              }
              private static Operation op(String name, Callable<?> call) {
                return new Operation(name, call);
              }
            }
            """
                .formatted(String.join(",\n      ", operations)))
        .checkClass("sample.Use")
        .asSubclass(Model.class);
  }

  /** A trial: what a thread does, and what must hold afterwards. */
  static Class<? extends Trial> trial(String subject, String call, String holds) {
    return of(
            subject,
            """
            public class Use implements Trial {
              private final Subject s = new Subject();
              private final AtomicInteger calls = new AtomicInteger();
              public void call(int thread, int call) throws Exception { calls.incrementAndGet(); %s; }
              public boolean holds() { return %s; }
            }
            """
                .formatted(call, holds))
        .checkClass("sample.Use")
        .asSubclass(Trial.class);
  }

  private static String imports(String body) {
    return """
    package sample;
    import io.github.threadmill.races.*;
    import java.util.*;
    import java.util.concurrent.*;
    import java.util.concurrent.atomic.*;
    import java.util.concurrent.locks.*;
    """
        + body;
  }

  private static ClassFiles starting(ClassFiles all, String prefix) {
    Map<String, byte[]> some = new TreeMap<>();
    for (String name : all.names()) {
      byte[] bytes = all.bytes(name);
      if (name.startsWith(prefix) && bytes != null) {
        some.put(name, bytes);
      }
    }
    return ClassFiles.of(some);
  }
}
