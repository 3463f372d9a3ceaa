package io.github.threadmill.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.threadmill.channel.Opaque;
import io.github.threadmill.feedback.Place;
import io.github.threadmill.feedback.Thrown;
import io.github.threadmill.lab.Observed.Ending;
import io.github.threadmill.watch.BlockingCall;
import io.github.threadmill.watch.BlockingListener;
import io.github.threadmill.watch.ClassFiles;
import io.github.threadmill.watch.Compiled;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The student's code is {@code sample.Code}, the checks' is {@code sample.CodeChecks}. */
@Timeout(60)
class ObserverTest {

  @Test
  void a_value_is_copied() {
    Observed observed = observe("return new java.util.ArrayDeque<>(java.util.List.of(1, 2));");
    assertThat(observed.ending()).isEqualTo(Ending.RETURNED);
    assertThat(observed.valueOrEnd()).isEqualTo(List.of(1, 2));
    assertThat(observed.attempt()).isEqualTo(new Attempt<>(List.of(1, 2), null));
  }

  @Test
  void an_object_of_the_students_becomes_opaque() {
    Observed observed = observe("return java.util.Arrays.asList(new Code(), null);");
    assertThat(observed.valueOrEnd())
        .isEqualTo(java.util.Arrays.asList(new Opaque("sample.Code"), null));
  }

  @Test
  void what_was_thrown_is_shown_with_the_students_line() {
    Observed observed = observe("throw new java.io.IOException(\"no\");");
    Thrown thrown =
        new Thrown("IOException", "no", new Place("src/main/java/sample/Code.java", 5), null);
    assertThat(observed.ending()).isEqualTo(Ending.THREW);
    assertThat(observed.attempt()).isEqualTo(new Attempt<@Nullable Object>(null, thrown));
    assertThatThrownBy(observed::valueOrEnd)
        .isInstanceOf(CheckFailedException.class)
        .hasMessage("your code threw IOException: no")
        .extracting(end -> ((CheckFailedException) end).finding().at())
        .isEqualTo(thrown.at());
  }

  @Test
  void the_root_of_what_was_thrown_is_named_too() {
    Observed observed =
        observe("throw new RuntimeException(\"outer\", new IllegalStateException(\"root\"));");
    assertThatThrownBy(observed::valueOrEnd)
        .hasMessage(
            "your code threw RuntimeException: outer (caused by IllegalStateException: root)");
  }

  @Test
  void errors_are_observed_like_exceptions() {
    assertThat(observe("return endless(1);").attempt().failed()).isTrue();
    assertThat(observe("throw new OutOfMemoryError(\"mine\");").attempt().failed()).isTrue();
    assertThat(observe("assert false; throw new AssertionError();").attempt().failed()).isTrue();
  }

  @Test
  void the_stubs_marker_means_not_started_however_deep_it_stands() {
    for (String stub :
        List.of(
            "throw marker();",
            "throw new java.util.concurrent.ExecutionException(marker());",
            "Throwable t = marker(); for (int i = 0; i < 18; i++) t = new Exception(t); throw"
                + " (Exception) t;",
            "return java.util.concurrent.CompletableFuture.supplyAsync(() -> { throw marker();"
                + " }).get();")) {
      Observed observed = observe(stub);
      assertThat(observed.ending()).as(stub).isEqualTo(Ending.NOT_STARTED);
      assertThatThrownBy(observed::valueOrEnd)
          .isInstanceOf(NotStartedException.class)
          .hasMessage("Code.call() is not implemented yet");
      assertThatThrownBy(observed::attempt).isInstanceOf(NotStartedException.class);
    }
  }

  @Test
  void a_marker_that_was_caught_means_nothing() {
    assertThat(observe("try { throw marker(); } catch (RuntimeException e) { return 1; }").ending())
        .isEqualTo(Ending.RETURNED);
  }

  @Test
  void an_exception_whose_own_methods_fail_is_observed_all_the_same() {
    for (String body :
        List.of("throw new Error();", "throw new IllegalStateException();", "return getCause();")) {
      String type =
          "class Bad extends RuntimeException { public Throwable getCause() { %s } public String getMessage() { throw new Error(); } } throw new Bad();"
              .formatted(body);
      Observed observed = observe(type);
      assertThat(observed.ending()).isEqualTo(Ending.THREW);
      assertThatThrownBy(observed::valueOrEnd).hasMessage("your code threw Bad");
    }
  }

  @Test
  void a_result_that_contains_itself_cannot_be_used() {
    Observed observed = observe("var l = new java.util.ArrayList<Object>(); l.add(l); return l;");
    assertThat(observed.ending()).isEqualTo(Ending.NOT_PLAIN);
    assertThatThrownBy(observed::valueOrEnd)
        .isInstanceOf(CheckFailedException.class)
        .hasMessage("the result cannot be used: it is nested more than 40 levels deep");
    assertThatThrownBy(observed::attempt).isInstanceOf(CheckFailedException.class);
  }

  @Test
  void a_result_whose_own_methods_throw_is_an_exception_of_the_students() {
    Observed observed =
        observe(
            "return new java.util.AbstractList<Object>() { public int size() { throw new"
                + " IllegalStateException(\"mine\"); } public Object get(int i) { return i; } };");
    assertThat(observed.ending()).isEqualTo(Ending.THREW);
  }

  @Test
  void an_interrupt_that_the_students_code_restores_does_not_outlive_the_observation() {
    assertThat(observe("Thread.currentThread().interrupt(); return 1;").valueOrEnd()).isEqualTo(1);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    observe("Thread.currentThread().interrupt(); throw new InterruptedException();");
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void what_blocked_is_part_of_what_was_observed() {
    Observed observed = observe("Thread.sleep(1); return 1;");
    assertThat(observed.activity().calls())
        .extracting(BlockingCall::api, BlockingCall::line)
        .containsExactly(org.assertj.core.api.Assertions.tuple("Thread.sleep", 5));
  }

  @Test
  void two_stages_share_no_statics() {
    ClassFiles code = code("return ++count;");
    assertThat(observeIn(code).valueOrEnd()).isEqualTo(1);
    assertThat(observeIn(code).valueOrEnd()).isEqualTo(1);
  }

  @Test
  void the_students_code_sees_the_api_and_nothing_else_of_the_kit() {
    assertThat(
            observe(
                    "return"
                        + " Class.forName(\"io.github.threadmill.api.NotImplementedYet\").getName();")
                .valueOrEnd())
        .isEqualTo("io.github.threadmill.api.NotImplementedYet");
    for (String hidden :
        List.of(
            "io.github.threadmill.lab.Judge",
            "io.github.threadmill.verdict.Verdict",
            "io.github.threadmill.observer.ObserverMain",
            "org.junit.jupiter.api.Test",
            "sample.CodeChecks")) {
      Observed observed = observe("return Class.forName(\"" + hidden + "\");");
      assertThat(observed.attempt().thrown())
          .as(hidden)
          .extracting(Thrown::type)
          .isEqualTo("ClassNotFoundException");
    }
  }

  @Test
  void a_class_of_the_students_cannot_stand_in_for_one_of_the_kits() {
    ClassFiles code =
        code("Thread.sleep(1); return 1;")
            .and(
                Compiled.sources(
                    Map.of(
                        "io/github/threadmill/watch/Hooks.java",
                        "package io.github.threadmill.watch; public class Hooks {}",
                        "io/github/threadmill/lab/Kept.java",
                        "package io.github.threadmill.lab; public class Kept<T> {}")));
    Observed observed = observeIn(code);
    assertThat(observed.valueOrEnd()).isEqualTo(1);
    assertThat(observed.activity().calls()).hasSize(1);
    try (Stage stage = stage(code)) {
      assertThat(stage.checkClass("io.github.threadmill.lab.Kept")).isSameAs(Kept.class);
    }
  }

  @Test
  void the_checks_see_the_students_classes_and_the_kits() throws Exception {
    ClassFiles code = code("return 7;");
    try (Stage stage = stage(code)) {
      Class<?> checks = stage.checkClass("sample.CodeChecks");
      Object made = checks.getConstructor().newInstance();
      assertThat(made).isInstanceOf(Callable.class);
      assertThat(((Callable<?>) made).call()).isEqualTo(7);
      assertThat(stage.checkClass("sample.Code").getClassLoader())
          .isNotSameAs(checks.getClassLoader());
      assertThat(stage.checkClass("io.github.threadmill.lab.Lab")).isSameAs(Lab.class);
      assertThatThrownBy(() -> stage.checkClass("sample.Missing"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("the checks have no class sample.Missing");
    }
  }

  @Test
  void listeners_must_be_there_before_the_first_observation() {
    try (Stage stage = stage(code("return 1;"))) {
      Observer observer = new Observer(stage);
      observer.observe(() -> 1);
      assertThatThrownBy(
              () -> observer.listen((call, receiver, arguments) -> BlockingListener.Answer.PROCEED))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  private static Observed observe(String body) {
    return observeIn(code(body));
  }

  private static Observed observeIn(ClassFiles code) {
    try (Stage stage = stage(code)) {
      Callable<?> check =
          (Callable<?>) stage.checkClass("sample.CodeChecks").getConstructor().newInstance();
      return new Observer(stage).observe(check::call);
    } catch (ReflectiveOperationException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static Stage stage(ClassFiles code) {
    ClassFiles checks =
        ClassFiles.of(Map.of("sample/CodeChecks", required(CHECKED, "sample/CodeChecks")));
    return Stage.open(code, checks, "sample", List.of());
  }

  private static final ClassFiles CHECKED =
      Compiled.sources(
          Map.of(
              "sample/Code.java",
              "package sample; public class Code { public Object call() throws Exception { return"
                  + " 1; } }",
              "sample/CodeChecks.java",
              "package sample; public class CodeChecks implements"
                  + " java.util.concurrent.Callable<Object> { public Object call() throws Exception"
                  + " { return new Code().call(); } }"));

  private static byte[] required(ClassFiles files, String name) {
    return java.util.Objects.requireNonNull(files.bytes(name));
  }

  /** The body stands on line 5. */
  private static ClassFiles code(String body) {
    return Compiled.source(
        "Code",
        """
        package sample;
        public class Code {
          static int count;
          public Object call() throws Exception {
            %s
          }
          static RuntimeException marker() { return new io.github.threadmill.api.NotImplementedYet("Code.call()"); }
          static int endless(int n) { return endless(n + 1) + 1; }
        }
        """
            .formatted(body));
  }
}
