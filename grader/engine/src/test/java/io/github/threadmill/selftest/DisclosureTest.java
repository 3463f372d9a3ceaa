package io.github.threadmill.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threadmill.kit.ExerciseHome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisclosureTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void a_secret_is_found_in_plain_and_in_wrapped_files() throws IOException {
    try (Ground ground = Ground.prepare(folder.resolve("ground"), new Random(1))) {
      Path report = Files.createDirectories(folder.resolve("report"));
      Files.writeString(report.resolve("plain.txt"), "it was " + ground.token() + ".");
      Files.writeString(
          report.resolve("wrapped.txt"),
          Base64.getEncoder()
                  .encodeToString(("x" + ground.token()).getBytes(StandardCharsets.UTF_8))
              + "\n");
      Files.writeString(report.resolve("clean.txt"), "nothing");
      Stage.Placed attack =
          new Stage.Placed(Made.attack(Layer.GATE, Layer.CHILD, false), ground, folder);
      assertThat(Disclosure.in(report).leaks(attack, List.of(), hidden()))
          .containsExactly("its secret stands in plain.txt", "its secret stands in wrapped.txt");
    }
  }

  @Test
  void a_line_of_a_hidden_check_is_known_however_it_is_broken() throws IOException {
    assertThat(hidden().isIn("a List.of(1,\n 2).stream() .mapToInt(each -> each) b")).isTrue();
    assertThat(hidden().isIn("at most 1 request in flight; needs 10")).isFalse();
  }

  private HiddenText hidden() throws IOException {
    Path checks = Files.createDirectories(folder.resolve("solution/hidden/src/test/java"));
    Files.writeString(
        checks.resolve("A.java"),
        "int a = List.of(1, 2).stream().mapToInt(each -> each).sum();\n"
                .replace("int a = ", "")
                .replace(".sum();", "")
            + "require(\"at most 1 request in flight; needs 10\");\n");
    return HiddenText.of(
        new ExerciseHome(Made.EXERCISE, folder, Optional.of(folder.resolve("solution"))));
  }
}
