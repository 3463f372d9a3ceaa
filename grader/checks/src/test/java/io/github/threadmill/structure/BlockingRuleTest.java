package io.github.threadmill.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.threadmill.watch.BlockingCatalogue;
import io.github.threadmill.watch.ClassFiles;
import io.github.threadmill.watch.Compiled;
import io.github.threadmill.watch.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlockingRuleTest {

  private static final ClassFiles FETCHER =
      Compiled.source(
          "Fetcher",
          """
          package sample;
          import java.util.*;
          import java.util.concurrent.*;
          public class Fetcher {
            CompletableFuture<String> fetchAll(CompletableFuture<String> page) {
              return page.thenApply(text -> text + helper(page, 5));
            }
            private String helper(CompletableFuture<String> page, long millis) {
              pause(millis);
              return page.join();
            }
            private static void pause(long millis) {
              try {
                Thread.sleep(millis);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            }
            CompletableFuture<String> onPool(CompletableFuture<String> page, ExecutorService pool) {
              return CompletableFuture.supplyAsync(() -> page.join(), pool);
            }
            CompletableFuture<String> polled(CompletableFuture<String> page) {
              return page.isDone() ? page : CompletableFuture
                  .runAsync(() -> {}, CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS))
                  .thenCompose(pause -> polled(page));
            }
            void handedOn(CompletableFuture<String> page, ExecutorService pool) {
              if (!page.isDone()) {
                pool.execute(() -> handedOn(page, pool));
              }
            }
            String locked(Object key) {
              synchronized (key) { return key.toString(); }
            }
            boolean generated(CompletableFuture<String> page) {
              return java.util.stream.Stream.generate(page::isDone).anyMatch(done -> done);
            }
            interface Machine { int state(); }
            List<Integer> states(Machine machine) {
              return java.util.stream.Stream.generate(machine::state).limit(3).toList();
            }
            boolean generatedByLambda(CompletableFuture<String> page) {
              return java.util.stream.Stream.generate(() -> !page.isDone()).noneMatch(open -> open);
            }
          }
          """);

  @Test
  void the_path_is_told_in_the_students_words() {
    assertThat(check("fetchAll"))
        .extracting(Reach::api, Reach::certainty, Reach::pathText)
        .containsExactly(
            tuple(
                "CompletableFuture.join",
                Certainty.IN_DEPENDENT,
                "fetchAll (Fetcher.java:6) → fetchAll (Fetcher.java:6)"
                    + " → helper (Fetcher.java:9) → join (Fetcher.java:10)"),
            tuple(
                "Thread.sleep",
                Certainty.CERTAIN,
                "fetchAll (Fetcher.java:6) → fetchAll (Fetcher.java:6) → helper (Fetcher.java:9)"
                    + " → pause (Fetcher.java:14) → sleep (Fetcher.java:14)"));
  }

  @Test
  void blocking_on_an_executor_is_found_unless_it_is_allowed() {
    BlockingRule rule = BlockingRule.forEntryPoints("sample/Fetcher", List.of("onPool"));

    assertThat(rule.check(FETCHER))
        .extracting(Reach::api)
        .containsExactly("CompletableFuture.join");
    assertThat(rule.allowing(ThreadPolicy.onExecutors(name -> true)).check(FETCHER)).isEmpty();
  }

  @Test
  void polling_by_coming_back_later_is_found_without_a_run() {
    assertThat(check("polled"))
        .extracting(Reach::api, Reach::line, Reach::severity, Reach::certainty)
        .containsExactly(tuple("CompletableFuture.isDone", 23, Severity.BUSY, Certainty.CERTAIN));
  }

  @Test
  void polling_on_an_executor_is_found_unless_it_is_allowed() {
    BlockingRule rule = BlockingRule.forEntryPoints("sample/Fetcher", List.of("handedOn"));

    assertThat(rule.check(FETCHER))
        .extracting(Reach::api)
        .containsExactly("CompletableFuture.isDone");
    assertThat(rule.allowing(ThreadPolicy.onExecutors(name -> true)).check(FETCHER)).isEmpty();
  }

  @Test
  void a_stream_that_asks_without_end_is_found_without_a_run() {
    for (String method : List.of("generated", "generatedByLambda")) {
      assertThat(check(method))
          .extracting(Reach::api, Reach::certainty)
          .contains(tuple("Stream.generate", Certainty.CERTAIN));
    }
    assertThat(check("states")).isEmpty();
  }

  @Test
  void a_monitor_is_left_to_run_time() {
    assertThat(check("locked"))
        .extracting(Reach::api, Reach::line, Reach::certainty)
        .containsExactly(tuple("synchronized", 33, Certainty.IF_CONTENDED));
  }

  @Test
  void an_exercise_can_allow_a_method_and_forbid_another() {
    BlockingCatalogue catalogue =
        BlockingCatalogue.ofJdk()
            .without("java/lang/Thread", "sleep")
            .with("java/lang/Object", "toString");

    assertThat(
            BlockingRule.forEntryPoints("sample/Fetcher", List.of("fetchAll", "locked"))
                .using(catalogue)
                .check(FETCHER))
        .extracting(Reach::api)
        .containsExactly("CompletableFuture.join", "Object.toString", "synchronized");
  }

  @Test
  void a_missing_entry_point_is_an_error_and_no_pass() {
    assertThatThrownBy(() -> check("fetchNone"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no method fetchNone in sample/Fetcher to start from");
  }

  @Test
  void a_rule_that_overlooks_the_canary_is_an_error_and_no_pass() {
    BlockingCatalogue blind =
        BlockingCatalogue.ofJdk()
            .without("java/lang/Thread", "sleep")
            .without("java/util/concurrent/CompletableFuture", "join");

    assertThatThrownBy(
            () ->
                BlockingRule.forEntryPoints("sample/Fetcher", List.of("locked"))
                    .using(blind)
                    .check(FETCHER))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("the rule cannot be trusted");
  }

  private static List<Reach> check(String method) {
    return BlockingRule.forEntryPoints("sample/Fetcher", List.of(method)).check(FETCHER);
  }
}
