package io.github.threadmill.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.threadmill.compile.Compiled;
import io.github.threadmill.watch.ClassFiles;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every text that says SECRET is an expected value. */
class ObservingHalfTest {

  private static final String CHECKS =
      """
      package sample;
      import io.github.threadmill.lab.*;
      import java.util.*;
      import java.util.stream.*;
      public class SampleChecks {
        record Pair(String left, int right) {}
        enum Mode { ONE, TWO }
        public void check(Lab lab) {
          List<String> seen = lab.observe(() -> observed(3));
          lab.until("10 requests arrive", () -> "SECRET-until".isEmpty());
          lab.judge(judge -> judge.require(seen.equals(List.of("SECRET-inline")), "other"));
          lab.judge(judge -> {
            Stream.of("SECRET-nested").forEach(each -> judge.require(seen.contains(each), each));
            judge.require(seen.size() == expected(7), "SECRET-helper %s", Mode.ONE);
          });
          lab.judge(SampleChecks::decide);
          Judgement kept = judge -> judge.help("SECRET-variable");
          lab.judge(kept);
        }
        static List<String> observed(int count) {
          return IntStream.range(0, count).mapToObj(i -> "page-" + both(i)).toList();
        }
        static int both(int i) { return i * 2; }
        private static int expected(int i) { return both(i) + deeper("SECRET-deeper"); }
        private static int deeper(String text) { return text.length() + new SecretHolder().hashCode(); }
        private static void decide(Judge judge) { judge.help("SECRET-reference"); }
        static final class SecretHolder {}
        static class Base { }
        static final class Left extends Base { }
        static final class Right extends Base { }
        static Base merged(boolean left) {
          Base one = left ? new Left() : new Right();
          return one;
        }
        public List<String> run() { return runs(); }
        private List<String> runs() {
          Pair pair = new Pair(merged(true) instanceof Left ? "pair" : "other", 1);
          return switch (Mode.TWO) { case ONE -> List.of(); case TWO -> List.of(pair.left(), observed(2).toString()); };
        }
      }
      """;

  @TempDir private Path folder = Path.of("");
  private Path observing = Path.of("");

  @BeforeEach
  void cut() throws IOException {
    Path whole = Files.createDirectory(folder.resolve("whole"));
    observing = Files.createDirectory(folder.resolve("observing"));
    ObservingHalf.write(Compiled.in(whole, Map.of("sample/SampleChecks.java", CHECKS)), observing);
    assertThat(text(ClassFiles.in(whole), "sample/SampleChecks")).contains("SECRET-inline");
  }

  @Test
  void no_expected_value_is_left_in_the_bytes() {
    ClassFiles left = ClassFiles.in(observing);
    assertThat(left.names()).hasSize(7);
    for (String name : left.names()) {
      assertThat(text(left, name)).as(name).doesNotContain("SECRET");
    }
    assertThat(text(left, "sample/SampleChecks")).contains("page-").contains("10 requests arrive");
  }

  @Test
  void what_observes_still_works() throws Exception {
    Class<?> checks = load();
    assertThat(checks.getMethod("run").invoke(checks.getConstructor().newInstance()))
        .asString()
        .isEqualTo("[pair, [page-0, page-2]]");
  }

  @Test
  void what_judges_is_there_by_name_and_does_nothing() throws Exception {
    Method expected = load().getDeclaredMethod("expected", int.class);
    expected.setAccessible(true);
    assertThatThrownBy(() -> expected.invoke(null, 1))
        .isInstanceOf(InvocationTargetException.class)
        .hasCauseInstanceOf(NullPointerException.class);
  }

  private Class<?> load() throws Exception {
    URLClassLoader loader =
        new URLClassLoader(
            new URL[] {observing.toUri().toURL()}, ObservingHalfTest.class.getClassLoader());
    return loader.loadClass("sample.SampleChecks");
  }

  private static String text(ClassFiles files, String name) {
    return new String(Objects.requireNonNull(files.bytes(name)), StandardCharsets.ISO_8859_1);
  }
}
