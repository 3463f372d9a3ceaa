package io.github.threadmill.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class WatchSessionTest {

  private static final ClassFiles JOINS =
      Compiled.source(
          "Sample",
"""
          package sample;
          import java.util.concurrent.*;
          import java.util.function.BiFunction;
import java.util.function.Function;
          public class Sample implements Function<CompletableFuture<String>, String> {
            public String apply(CompletableFuture<String> future) {
              return future.join();
            }
          }
""");

  private final WatchingLoader loader = loader(JOINS);

  @Test
  void a_pending_future_is_seen_while_it_is_waited_for_and_a_done_one_is_told_apart()
      throws Exception {
    CompletableFuture<String> pending = new CompletableFuture<>();
    CompletableFuture<WatchSession> started = new CompletableFuture<>();
    CompletableFuture<List<BlockingCall>> held = new CompletableFuture<>();
    BlockingListener completes =
        new BlockingListener() {
          @Override
          public Answer beforeBlocking(
              BlockingCall call, @Nullable Object receiver, List<?> arguments) {
            Thread.startVirtualThread(
                () -> {
                  WatchSession session = started.join();
                  while (session.waiting().isEmpty()) {
                    Thread.onSpinWait();
                  }
                  held.complete(List.copyOf(session.waiting().values()));
                  pending.complete("done");
                });
            return Answer.PROCEED;
          }
        };
    try (WatchSession session = WatchSession.start(loader, completes)) {
      started.complete(session);
      assertThat(joining().apply(pending)).isEqualTo("done");
      assertThat(held.join())
          .extracting(BlockingCall::api)
          .containsExactly("CompletableFuture.join");
      assertThat(session.waiting()).isEmpty();
      assertThat(joining().apply(pending)).isEqualTo(joining().apply(pending));
      assertThat(session.events())
          .extracting(BlockingCall::verdict, BlockingCall::times)
          .containsExactly(tuple(Wait.WOULD_BLOCK, 1), tuple(Wait.DID_NOT_BLOCK, 2));
      assertThat(session.events().getLast().alreadyDone()).isTrue();
    }
  }

  @Test
  void nothing_is_recorded_before_or_after_a_session() throws Exception {
    CompletableFuture<String> done = CompletableFuture.completedFuture("a");
    Function<CompletableFuture<String>, String> joining = joining();
    assertThat(joining.apply(done)).isEqualTo("a");
    WatchSession session = WatchSession.start(loader);
    session.stop();
    session.stop();
    assertThat(joining.apply(done)).isEqualTo("a");

    assertThat(session.events()).isEmpty();
  }

  @Test
  void a_loader_has_one_session_at_a_time() {
    WatchSession first = WatchSession.start(loader);

    assertThatThrownBy(() -> WatchSession.start(loader)).isInstanceOf(IllegalStateException.class);
    first.stop();
    WatchSession.start(loader).stop();
  }

  @Test
  void a_listener_that_throws_harms_no_student_and_is_reported_at_the_end() throws Exception {
    WatchSession session =
        WatchSession.start(
            loader,
            (call, receiver, arguments) -> {
              ((CompletableFuture<?>) Objects.requireNonNull(receiver)).cancel(false);
              throw new IllegalArgumentException("mine");
            });

    assertThatThrownBy(() -> joining().apply(new CompletableFuture<>()))
        .isInstanceOf(CancellationException.class);
    assertThatThrownBy(session::stop)
        .isInstanceOf(IllegalStateException.class)
        .hasRootCauseMessage("mine");
  }

  /** Each name of a thread is a line of its own in the book, until it is full. */
  @Test
  void no_number_of_names_pushes_out_who_has_to_wait() throws Exception {
    Function<CompletableFuture<String>, String> joining = joining();
    CompletableFuture<String> pending = new CompletableFuture<>();
    BlockingListener completes =
        (call, receiver, arguments) -> {
          pending.complete("late");
          return BlockingListener.Answer.PROCEED;
        };
    Thread self = Thread.currentThread();
    String name = self.getName();
    try (WatchSession session = WatchSession.start(loader, completes)) {
      for (int i = 0; i <= Recording.MOST; i++) {
        self.setName("page " + i);
        joining.apply(CompletableFuture.completedFuture("there"));
      }
      joining.apply(pending);
      assertThat(session.events())
          .filteredOn(BlockingCall::blocks)
          .extracting(BlockingCall::api, BlockingCall::thread)
          .containsExactly(tuple("CompletableFuture.join", ""));
    } finally {
      self.setName(name);
    }
  }

  /** No loop of the student's is there to be counted: the JDK goes round. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "IntStream.range(0, times).filter(n -> future.isDone()).count()",
        "Stream.generate(() -> future).limit(times).filter(CompletableFuture::isDone).count()"
      })
  void who_asks_very_often_in_vain_is_seen_to_spin(String asks) throws Exception {
    WatchingLoader asking =
        loader(
            Compiled.source(
                "Sample",
                """
                package sample;
                import java.util.concurrent.*;
                import java.util.function.BiFunction;
                import java.util.stream.*;
                public class Sample implements BiFunction<CompletableFuture<String>, Integer, Long> {
                  public Long apply(CompletableFuture<String> future, Integer times) {
                    return %s;
                  }
                }
                """
                    .formatted(asks)));
    @SuppressWarnings("unchecked")
    BiFunction<CompletableFuture<String>, Integer, Long> sample =
        (BiFunction<CompletableFuture<String>, Integer, Long>)
            asking.loadClass("sample.Sample").getDeclaredConstructor().newInstance();
    try (WatchSession session = WatchSession.start(asking)) {
      sample.apply(CompletableFuture.completedFuture("a"), 2 * SpinSites.MANY);
      CompletableFuture<String> pending = new CompletableFuture<>();
      sample.apply(pending, SpinSites.MANY - 1);
      sample.apply(CompletableFuture.completedFuture("a"), 1);
      sample.apply(pending, SpinSites.MANY - 1);
      for (int other = 0; other < SpinSites.MANY; other++) {
        sample.apply(new CompletableFuture<>(), 1);
      }
      assertThat(session.events()).isEmpty();
      sample.apply(pending, 1);
      assertThat(session.events())
          .extracting(BlockingCall::api, BlockingCall::severity, BlockingCall::verdict)
          .containsExactly(tuple("CompletableFuture.isDone", Severity.BUSY, Wait.WOULD_BLOCK));
    }
  }

  @Test
  void the_hooks_do_nothing_for_code_that_is_not_watched() {
    assertThat(Hooks.before(WatchSessionTest.class, 0, null, null)).isNull();
    Hooks.after("no token");
    Hooks.spinning(WatchSessionTest.class, 99);
    Hooks.asking("no task", WatchSessionTest.class, 99);
    Hooks.leaving(new Object(), WatchSessionTest.class);
    assertThat(Hooks.returnsAtOnce(null)).isFalse();
  }

  @Test
  void a_method_that_an_exercise_adds_is_watched_though_it_is_given() throws Exception {
    ClassFiles classes =
        Compiled.source(
            "Sample",
            """
            package sample;
            import java.util.concurrent.*;
            public class Sample implements Callable<Object> {
              static class Guest { void arrive() {} }
              public Object call() {
                new Guest().arrive();
                return "";
              }
            }
            """);
    WatchingLoader own =
        new WatchingLoader(
            classes,
            WatchSessionTest.class.getClassLoader(),
            WatchingLoader::jdkAndApi,
            BlockingCatalogue.ofJdk().with("sample/Sample$Guest", "arrive"));
    try (WatchSession session = WatchSession.start(own)) {
      ((Callable<?>) own.loadClass("sample.Sample").getDeclaredConstructor().newInstance()).call();
      assertThat(session.events())
          .extracting(BlockingCall::api, BlockingCall::verdict)
          .containsExactly(tuple("Sample.Guest.arrive", Wait.UNKNOWN));
    }
  }

  @Test
  void what_a_method_reference_makes_is_kept_like_what_a_call_makes() throws Exception {
    WatchingLoader own =
        loader(
            Compiled.source(
                "Sample",
                """
                package sample;
                import java.util.concurrent.*;
                import java.util.function.*;
                public class Sample implements Callable<Object> {
                  public Object call() {
                    Supplier<ExecutorService> pools = Executors::newCachedThreadPool;
                    Function<Runnable, Thread> threads = Thread::new;
                    threads.apply(() -> {});
                    pools.get().shutdown();
                    Executors.newWorkStealingPool().shutdown();
                    return "";
                  }
                }
                """));
    try (WatchSession session = WatchSession.start(own)) {
      session.keepMade();
      ((Callable<?>) own.loadClass("sample.Sample").getDeclaredConstructor().newInstance()).call();
      assertThat(session.made())
          .extracting(Made::api, Made::line)
          .containsExactly(
              tuple("new Thread", 7),
              tuple("Executors.newCachedThreadPool", 6),
              tuple("Executors.newWorkStealingPool", 10));
    }
  }

  @Test
  void streams_around_memory_never_wait_and_others_may() throws Exception {
    WatchingLoader own =
        loader(
            Compiled.source(
                "Sample",
                """
                package sample;
                import java.io.*;
                import java.util.*;
                import java.util.concurrent.*;
                public class Sample implements Callable<Object> {
                  static class Own extends FilterReader {
                    Own(String text) { super(new BufferedReader(new StringReader(text))); }
                    String one() throws IOException { return "" + (char) in.read(); }
                  }
                  interface Writes {
                    default String write(boolean plainly) throws IOException {
                      StringWriter text = new StringWriter();
                      Writer out = new BufferedWriter(plainly ? text : new PrintWriter(text, true), 8);
                      out.write("x");
                      out.flush();
                      return text.toString();
                    }
                  }
                  public Object call() throws Exception {
                    new PrintWriter(new StringWriter());
                    InputStream head = new ByteArrayInputStream(new byte[] {'f'});
                    PipedOutputStream end = new PipedOutputStream();
                    InputStream both = new SequenceInputStream(head, new PipedInputStream(end));
                    end.close();
                    return new Own("a").one() + new Writes() {}.write(false)
                        + new Scanner("b c").next()
                        + new Scanner(new LineNumberReader(new CharArrayReader(new char[] {'d'}))).next()
                        + new BufferedReader(Reader.of("e")).readLine()
                        + new BufferedReader(new InputStreamReader(both)).readLine();
                  }
                }
                """));
    try (WatchSession session = WatchSession.start(own)) {
      Callable<?> sample =
          (Callable<?>) own.loadClass("sample.Sample").getDeclaredConstructor().newInstance();
      assertThat(sample.call()).isEqualTo("axbdef");
      assertThat(session.events())
          .extracting(BlockingCall::api, BlockingCall::verdict)
          .containsExactlyInAnyOrder(
              tuple("Reader.read", Wait.DID_NOT_BLOCK),
              tuple("Writer.write", Wait.DID_NOT_BLOCK),
              tuple("Scanner.next", Wait.DID_NOT_BLOCK),
              tuple("Scanner.next", Wait.DID_NOT_BLOCK),
              tuple("BufferedReader.readLine", Wait.DID_NOT_BLOCK),
              tuple("BufferedReader.readLine", Wait.UNKNOWN));
    }
  }

  @SuppressWarnings("unchecked")
  private Function<CompletableFuture<String>, String> joining() throws Exception {
    return (Function<CompletableFuture<String>, String>)
        loader.loadClass("sample.Sample").getDeclaredConstructor().newInstance();
  }

  private static WatchingLoader loader(ClassFiles classes) {
    return new WatchingLoader(
        classes,
        WatchSessionTest.class.getClassLoader(),
        WatchingLoader::jdkAndApi,
        BlockingCatalogue.ofJdk());
  }
}
