package io.github.threadmill.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.threadmill.compile.Compiled;
import io.github.threadmill.submission.UnusableInputException;
import io.github.threadmill.watch.ClassFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 5, unit = TimeUnit.MINUTES)
class CorpusTest {

  private static final Path OWN = Path.of("../corpus");

  @TempDir private Path classes = Path.of("");
  @TempDir private Path folder = Path.of("");

  @Test
  void every_blocking_shape_is_found_and_no_innocent_one() {
    List<Result> results = Corpus.judge(OWN, this::compile);

    assertThat(results).filteredOn(Result::blocks).hasSizeGreaterThan(95);
    assertThat(results).filteredOn(result -> !result.blocks()).hasSizeGreaterThan(75);
    assertThat(
            results.stream()
                .filter(result -> !result.isRight())
                .flatMap(result -> result.lines().stream()))
        .as(Corpus.table(results))
        .isEmpty();
  }

  @Test
  void shapes_of_other_packages_are_judged_too_and_a_wrong_label_is_told() throws IOException {
    write(
        "blocking/Sleeps.java", "// blocking: a sleep\npackage other;\n" + shape("Sleeps", SLEEP));
    write("innocent/Naps.java", "// innocent: said wrongly\n" + shape("Naps", SLEEP));

    List<Result> results = Corpus.judge(folder, this::compile);

    assertThat(results).extracting(Result::isRight).containsExactly(true, false);
    assertThat(results.getLast().lines().getFirst())
        .isEqualTo(folder.resolve("innocent/Naps.java") + ": innocent, and was accused");
    assertThat(Corpus.table(results))
        .startsWith("1 shapes that block, 1 that do not")
        .contains("combined  recall 100.0 %  precision  50.0 %  (0 missed, 1 false alarms)");
  }

  @Test
  void a_shape_that_throws_costs_the_others_nothing() throws IOException {
    write("blocking/Sleeps.java", "// blocking: a sleep\n" + shape("Sleeps", SLEEP));
    write(
        "innocent/Throws.java",
        "// innocent: breaks\n" + shape("Throws", "throw new IllegalStateException();"));

    assertThat(Corpus.judge(folder, this::compile))
        .extracting(Result::isRight)
        .containsExactly(true, false);
  }

  @Test
  void a_shape_that_does_not_say_what_it_is_and_an_empty_folder_are_refused() throws IOException {
    assertThatThrownBy(() -> Corpus.judge(folder, this::compile))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageStartingWith(folder + ": holds no shapes");
    Path file = write("blocking/Sleeps.java", shape("Sleeps", SLEEP));
    assertThatThrownBy(() -> Corpus.judge(folder, this::compile))
        .isInstanceOf(UnusableInputException.class)
        .hasMessage(file + ": the first line must begin with \"// blocking: \" and say why");
  }

  private static final String SLEEP =
      "Thread.sleep(1); return java.util.concurrent.CompletableFuture.completedFuture(\"\");";

  private static String shape(String name, String body) {
    return """
    public class %s implements io.github.threadmill.corpus.Shape {
      public java.util.concurrent.CompletableFuture<?> run(
          io.github.threadmill.corpus.Service service) throws Exception {
        %s
      }
    }
    """
        .formatted(name, body);
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private ClassFiles compile(Map<String, String> sources) {
    return Compiled.in(classes, sources);
  }
}
