package io.github.threadmill.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WatchingLoaderTest {

  @Test
  void each_kind_of_class_keeps_working_under_watch() throws Exception {
    List<BlockingCall> seen =
        watched(
            """
            package sample;
            import java.util.*;
            import java.util.concurrent.*;
            import java.util.concurrent.locks.*;
            import java.util.function.*;
            public class Sample implements Callable<Object> {
              static final String LOADED = CompletableFuture.completedFuture("clinit").join();
              interface Greets { default String greet() { return CompletableFuture.completedFuture("interface").join(); } }
              record Pair(String left) { Pair { CompletableFuture.completedFuture(left).join(); } }
              enum Kind { ONE { String get() { return CompletableFuture.completedFuture("enum").join(); } };
                abstract String get(); }
              static synchronized long wide(long a, double b, int c) { return c > 0 ? a + (long) b : a; }
              synchronized void thrower() { throw new IllegalArgumentException("mine"); }
              public Object call() throws Exception {
                List<String> all = new ArrayList<>(List.of(LOADED, new Greets() {}.greet(), new Pair("record").left(), Kind.ONE.get()));
                Function<CompletableFuture<String>, String> reference = CompletableFuture::join;
                all.add(reference.apply(CompletableFuture.completedFuture("reference")));
                CompletableFuture<String> bound = CompletableFuture.completedFuture("bound");
                Supplier<String> supplier = bound::join;
                all.add(supplier.get());
                all.add(String.valueOf(wide(1, 2.5, 3)));
                synchronized (all) { all.add("block"); }
                try { thrower(); } catch (IllegalArgumentException e) { all.add(e.getMessage()); }
                Object monitor = new Object();
                synchronized (monitor) { monitor.wait(1); }
                LockSupport.parkNanos(1);
                return all;
              }
            }
            """,
            result ->
                assertThat(result)
                    .isEqualTo(
                        List.of(
                            "clinit",
                            "interface",
                            "record",
                            "enum",
                            "reference",
                            "bound",
                            "3",
                            "block",
                            "mine")));

    assertThat(seen)
        .extracting(BlockingCall::api, BlockingCall::line, BlockingCall::verdict)
        .contains(
            tuple("CompletableFuture.join", 7, Wait.DID_NOT_BLOCK),
            tuple("CompletableFuture.join", 16, Wait.DID_NOT_BLOCK),
            tuple("Object.wait", 25, Wait.UNKNOWN));
    assertThat(seen).allMatch(call -> call.file().equals("Sample.java"));
  }

  @Test
  void the_bridges_are_trimmed_from_a_stack_trace() throws Exception {
    watched(
        """
        package sample;
        import java.util.concurrent.*;
        public class Sample implements Callable<Object> {
          public Object call() {
            try {
              return CompletableFuture.failedFuture(new IllegalStateException("late")).join();
            } catch (CompletionException e) { return e; }
          }
        }
        """,
        result -> {
          Throwable thrown = (Throwable) result;
          assertThat(thrown.getStackTrace()).anyMatch(BridgeFrames::isBridge);
          BridgeFrames.trim(thrown);
          assertThat(thrown.getStackTrace()).noneMatch(BridgeFrames::isBridge);
          assertThat(thrown.getStackTrace()).anyMatch(it -> it.getMethodName().equals("call"));
        });
  }

  @Test
  void a_class_that_the_exercise_does_not_open_is_not_found() {
    assertThatThrownBy(
            () ->
                watched(
                    """
                    package sample;
                    import java.util.concurrent.*;
                    public class Sample implements Callable<Object> {
                      public Object call() { return io.github.threadmill.watch.Compiled.class; }
                    }
                    """,
                    result -> {}))
        .isInstanceOf(NoClassDefFoundError.class)
        .hasMessageContaining("Compiled");
  }

  @Test
  void bytes_that_are_no_class_are_reported_with_the_name() {
    ClassFiles broken = ClassFiles.of(java.util.Map.of("sample/Broken", new byte[] {1, 2, 3}));
    assertThatThrownBy(() -> loader(broken).loadClass("sample.Broken"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("cannot put class sample.Broken under watch");
  }

  @Test
  void a_listener_can_wake_up_a_wait_early() throws Exception {
    ClassFiles classes =
        Compiled.source(
            "Sample",
            """
            package sample;
            import java.util.concurrent.*;
            import java.util.concurrent.locks.*;
            public class Sample implements Callable<Object> {
              public Object call() throws Exception {
                Thread.sleep(100_000_000L);
                TimeUnit.DAYS.sleep(10);
                synchronized (this) { wait(); }
                LockSupport.park();
                Lock lock = new ReentrantLock();
                lock.lock();
                Condition condition = lock.newCondition();
                condition.await();
                condition.awaitNanos(100_000_000_000L);
                return condition.await(10, TimeUnit.DAYS);
              }
            }
            """);
    WatchingLoader loader = loader(classes);
    try (WatchSession session =
        WatchSession.start(
            loader, (call, receiver, arguments) -> BlockingListener.Answer.RETURN_AT_ONCE)) {
      assertThat(run(loader)).isEqualTo(true);
      assertThat(session.events())
          .filteredOn(BlockingCall::blocks)
          .extracting(BlockingCall::api)
          .containsExactly(
              "Thread.sleep",
              "TimeUnit.sleep",
              "Object.wait",
              "LockSupport.park",
              "Condition.await",
              "Condition.awaitNanos",
              "Condition.await");
    }
  }

  @Test
  void what_tests_are_written_with_is_there_for_tests_alone() throws Exception {
    ClassFiles asserting =
        Compiled.source(
            "Sample",
            """
            package sample;
            public class Sample implements java.util.concurrent.Callable<Object> {
              public Object call() {
                org.junit.jupiter.api.Assertions.assertTrue(true);
                return "asserted";
              }
            }
            """);
    assertThat(run(loader(asserting, WatchingLoader::jdkApiAndJupiter))).isEqualTo("asserted");
    assertThatThrownBy(() -> run(loader(asserting)))
        .isInstanceOf(NoClassDefFoundError.class)
        .hasMessageContaining("org/junit/jupiter/api/Assertions");
  }

  @Test
  void what_runs_tests_is_not_there_even_for_tests() {
    assertThat(WatchingLoader.jdkApiAndJupiter("org.junit.platform.launcher.Launcher")).isFalse();
    assertThat(WatchingLoader.jdkApiAndJupiter("org.junit.jupiter.engine.JupiterTestEngine"))
        .isFalse();
  }

  private static List<BlockingCall> watched(
      String source, java.util.function.Consumer<Object> check) throws Exception {
    WatchingLoader loader = loader(Compiled.source("Sample", source));
    try (WatchSession session = WatchSession.start(loader)) {
      check.accept(run(loader));
      return session.events();
    }
  }

  private static WatchingLoader loader(ClassFiles classes) {
    return loader(classes, WatchingLoader::jdkAndApi);
  }

  private static WatchingLoader loader(ClassFiles classes, Predicate<String> visible) {
    return new WatchingLoader(
        classes, WatchingLoaderTest.class.getClassLoader(), visible, BlockingCatalogue.ofJdk());
  }

  private static Object run(WatchingLoader loader) throws Exception {
    try {
      Object sample = loader.loadClass("sample.Sample").getDeclaredConstructor().newInstance();
      return ((Callable<?>) sample).call();
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("sample cannot be made", e.getCause());
    }
  }
}
